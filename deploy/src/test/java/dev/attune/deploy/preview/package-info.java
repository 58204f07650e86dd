/** Proves that a preview tells what would be, and no more. */
@NullMarked
package dev.attune.deploy.preview;

import org.jspecify.annotations.NullMarked;
