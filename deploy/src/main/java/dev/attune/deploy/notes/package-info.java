/**
 * Takes planned notes to their tickets: no reply ever gets two, none is ever public.
 *
 * <p>Knows planned notes, the ticket as it stands, and marks. Does not know scores or policies.
 * Comes from the ledger, where {@code pull} planned them; goes to {@code helpdesk}.
 */
@NullMarked
package dev.attune.deploy.notes;

import org.jspecify.annotations.NullMarked;
