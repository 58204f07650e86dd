package dev.attune.deploy.account;

import dev.attune.helpdesk.Helpdesk;
import dev.attune.note.Scope;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A configured helpdesk, opened. Immutable and thread-safe.
 *
 * @param name as configured ({@code attune.account.NAME})
 * @param scope whose replies may get notes
 * @param since nothing older is judged or noted; null for the moment the account is first read
 * @param notes asked before each step, so that an admin's change counts at once
 */
public record Account(
    String name,
    Helpdesk helpdesk,
    Scope scope,
    @Nullable Instant since,
    Supplier<NoteSwitch> notes) {}
