package dev.attune.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From 1.29 on, ONNX Runtime's own builds tell its maker's collector about the process and the
 * model they run, unless the environment forbids it (decision 0309).
 */
class NothingLeavesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-x64/libonnxruntime.so",
        "linux-aarch64/libonnxruntime.so",
        "osx-aarch64/libonnxruntime.dylib",
        "win-x64/onnxruntime.dll"
      })
  void the_runtime_of_the_encoder_knows_no_collector(String library) throws IOException {
    try (InputStream file =
        Encoder.class.getResourceAsStream("/ai/onnxruntime/native/" + library)) {
      assertThat(file).as("the library is there to be looked at").isNotNull();
      String letters = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);

      assertThat(letters.contains("CreateSession")).as("it is the runtime").isTrue();
      assertThat(letters.contains("events.data.microsoft.com")).isFalse();
      assertThat(letters.contains("OneCollector")).isFalse();
    }
  }
}
