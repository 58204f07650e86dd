package dev.attune.rt.wire;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/**
 * A user as others see them.
 *
 * @param privileged 1 for the firm's own people
 * @param disabled told of the asking user alone, so that its presence proves who asks
 */
public record User(
    @JsonbProperty("Name") @Nullable String name,
    @JsonbProperty("RealName") @Nullable String realName,
    @JsonbProperty("EmailAddress") @Nullable String emailAddress,
    @JsonbProperty("Privileged") @Nullable Integer privileged,
    @JsonbProperty("Disabled") @Nullable String disabled) {}
