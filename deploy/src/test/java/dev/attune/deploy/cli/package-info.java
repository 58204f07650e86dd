/** What a user of the command line sees. */
@NullMarked
package dev.attune.deploy.cli;

import org.jspecify.annotations.NullMarked;
