package dev.attune.engine.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The fine-tuned sentence encoder in ONNX Runtime, on the caller's own thread, so that the same
 * words give the same numbers whatever else runs. It reads one side at a time: what was said before
 * a reply hears nothing of it and is encoded once, however many replies are then read with it.
 * Thread-safe.
 */
final class Encoder {

  /** Per layer a key and a value for each token. */
  private static final int LAYERS = 12;

  private static final int WIDTH = 384;
  private static final int SUMMARY = 3 * WIDTH;

  private final OrtEnvironment environment;
  private final OrtSession session;

  Encoder(byte[] weights) {
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false); // trace events, which Windows alone would keep
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      session = environment.createSession(weights, options);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the encoder can't be loaded: ONNX Runtime says " + e.getMessage(), e);
    }
  }

  /** What the tokens before a reply come to; to be closed. */
  Heard hear(List<Token> asked) {
    try (OnnxTensor heard = tensor(LAYERS, 0, WIDTH);
        OnnxTensor before = tensor(1, SUMMARY)) {
      return new Heard(run(asked, 0, heard, before));
    } catch (OrtException e) {
      throw failed(asked, e);
    }
  }

  /** What a reply's tokens come to, to somebody who has heard what was said before. */
  Encoded read(Heard heard, List<Token> reply) {
    try (OrtSession.Result result = run(reply, 1, heard.tensor("said"), heard.tensor("asked"))) {
      Heard read = new Heard(result);
      return new Encoded(
          joined(heard.rows("need")[0], read.rows("rest")[0]),
          joined(heard.rows("evidence"), read.rows("evidence")));
    } catch (OrtException e) {
      throw failed(reply, e);
    }
  }

  private OrtSession.Result run(List<Token> row, long side, OnnxTensor heard, OnnxTensor before)
      throws OrtException {
    long[] ids = row.stream().mapToLong(Token::id).toArray();
    try (OnnxTensor words = OnnxTensor.createTensor(environment, ids);
        OnnxTensor sides = OnnxTensor.createTensor(environment, new long[] {side})) {
      return session.run(Map.of("ids", words, "side", sides, "heard", heard, "before", before));
    }
  }

  private OnnxTensor tensor(long... shape) throws OrtException {
    int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return OnnxTensor.createTensor(environment, FloatBuffer.allocate(size), shape);
  }

  private static float[] joined(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static float[][] joined(float[][] first, float[][] second) {
    List<float[]> both = new ArrayList<>(Arrays.asList(first));
    both.addAll(Arrays.asList(second));
    return both.toArray(float[][]::new);
  }

  private static IllegalStateException failed(List<Token> row, OrtException e) {
    return new IllegalStateException(
        "the encoder failed on " + row.size() + " tokens: ONNX Runtime says " + e.getMessage(), e);
  }
}
