/**
 * Shows when a note is due, what it says to the letter, and that nothing quoted in it can do harm.
 */
@NullMarked
package dev.attune.note;

import org.jspecify.annotations.NullMarked;
