/**
 * Review files in every format, and how many are written at once.
 *
 * <p>Knows the formats and their names. Does not know where rows come from. Comes from the command
 * line and the console and goes to files and downloads; columns and JSON lie in {@code
 * dev.attune.export}.
 */
@NullMarked
package dev.attune.deploy.export;

import org.jspecify.annotations.NullMarked;
