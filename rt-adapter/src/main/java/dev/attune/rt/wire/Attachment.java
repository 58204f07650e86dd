package dev.attune.rt.wire;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/**
 * A part of a message.
 *
 * @param content as text; null for the wrapper of other parts
 * @param headers of the mail, or of the part, by lines
 */
public record Attachment(
    @Nullable Long id,
    @JsonbProperty("TransactionId") @Nullable Long transaction,
    @JsonbProperty("ContentType") @Nullable String contentType,
    @JsonbProperty("Content") @Nullable String content,
    @JsonbProperty("Headers") @Nullable String headers) {}
