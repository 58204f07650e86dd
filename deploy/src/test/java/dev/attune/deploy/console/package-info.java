/** Tests of what pages and programs are answered. */
@NullMarked
package dev.attune.deploy.console;

import org.jspecify.annotations.NullMarked;
