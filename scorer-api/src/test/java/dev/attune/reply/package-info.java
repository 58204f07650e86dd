/** Shows which messages form replies, and that every other one is accounted for. */
@NullMarked
package dev.attune.reply;

import org.jspecify.annotations.NullMarked;
