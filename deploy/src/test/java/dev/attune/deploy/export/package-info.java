/** Review files in every format. */
@NullMarked
package dev.attune.deploy.export;

import org.jspecify.annotations.NullMarked;
