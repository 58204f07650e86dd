/** Shows the little logic at the door. */
@NullMarked
package dev.attune.helpdesk;

import org.jspecify.annotations.NullMarked;
