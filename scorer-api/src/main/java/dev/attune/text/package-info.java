/**
 * Words as people wrote them: mail and mark-up turned into plain text whose offsets survive.
 *
 * <p>Knows characters, HTML and mail habits (quoted history, signatures, disclaimers). Does not
 * know who wrote a text or why. Comes from a helpdesk's message bodies and goes to {@code ticket}.
 */
@NullMarked
package dev.attune.text;

import org.jspecify.annotations.NullMarked;
