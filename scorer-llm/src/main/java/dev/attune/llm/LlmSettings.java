package dev.attune.llm;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the model is and what it may cost. Printed, it hides the key.
 *
 * @param url the endpoint's base, to which {@code /chat/completions} is added: {@code
 *     https://api.openai.com/v1}
 * @param model the model's name as the endpoint knows it: letters, digits and {@code . _ : / @ + -}
 * @param key the endpoint's credential; empty where it wants none
 * @param timeout how long one answer is waited for, above zero
 * @param callsPerDay repairs and retries included, at least 1; a day is one of UTC
 * @param tokensPerDay in and out together, at least 1
 * @param jsonMode whether the endpoint is asked to answer in JSON alone, which most understand
 * @param temperature 0.0 to 2.0, or null where the model wants none said
 */
public record LlmSettings(
    URI url,
    String model,
    String key,
    Duration timeout,
    int callsPerDay,
    long tokensPerDay,
    boolean jsonMode,
    @Nullable Double temperature) {

  public LlmSettings {
    if (!model.matches("[\\w.:/@+-]{1,100}")) {
      throw new IllegalArgumentException("a model's name is letters, digits and . _ : / @ + -");
    }
    if (timeout.isNegative() || timeout.isZero() || callsPerDay < 1 || tokensPerDay < 1) {
      throw new IllegalArgumentException("timeout and budget must be above 0");
    }
  }

  @Override
  public String toString() {
    return model + " at " + url.getHost();
  }
}
