package dev.attune.engine.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;

/**
 * The fine-tuned sentence encoder in ONNX Runtime. One row at a time on the caller's own thread, so
 * that the same row gives the same numbers whatever else runs. Thread-safe.
 */
final class Encoder {

  private final OrtEnvironment environment;
  private final OrtSession session;

  Encoder(byte[] weights) {
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      session = environment.createSession(weights, options);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the encoder can't be loaded: ONNX Runtime says " + e.getMessage(), e);
    }
  }

  Encoded encode(List<Token> row) {
    long[] ids = row.stream().mapToLong(Token::id).toArray();
    long[] sides = row.stream().mapToLong(token -> token.reply() ? 1 : 0).toArray();
    try (OnnxTensor words = OnnxTensor.createTensor(environment, ids);
        OnnxTensor side = OnnxTensor.createTensor(environment, sides);
        OrtSession.Result result = session.run(Map.of("ids", words, "seg", side))) {
      return new Encoded(rows(result, "logits")[0], rows(result, "evidence"));
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the encoder failed on " + ids.length + " tokens: ONNX Runtime says " + e.getMessage(),
          e);
    }
  }

  private static float[][] rows(OrtSession.Result result, String name) throws OrtException {
    return (float[][]) result.get(name).orElseThrow().getValue();
  }
}
