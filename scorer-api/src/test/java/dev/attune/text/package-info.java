/** Shows that the author's own words are found, and that no offset ever lies. */
@NullMarked
package dev.attune.text;

import org.jspecify.annotations.NullMarked;
