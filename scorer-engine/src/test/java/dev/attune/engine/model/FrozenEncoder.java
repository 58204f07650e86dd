package dev.attune.engine.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** all-MiniLM-L6-v2 as it is published, 8 bits: what the naive join reads texts with. */
public final class FrozenEncoder {

  private static final int MOST = 256;

  private final Vocabulary vocabulary = Vocabulary.shipped();
  private final WordPiece words = new WordPiece(vocabulary);
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  public FrozenEncoder() {
    try (InputStream file =
        Objects.requireNonNull(
            FrozenEncoder.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx"))) {
      session = environment.createSession(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the published encoder can't be loaded", e);
    }
  }

  /** The mean of a text's token vectors, at length 1. */
  public double[] vector(String text) {
    List<Piece> pieces = words.pieces(text);
    int size = Math.min(MOST, pieces.size() + 2);
    long[] ids = new long[size];
    ids[0] = vocabulary.id("[CLS]");
    for (int i = 1; i < size - 1; i++) {
      ids[i] = pieces.get(i - 1).id();
    }
    ids[size - 1] = vocabulary.id("[SEP]");
    long[] ones = new long[size];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[size]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the published encoder failed", e);
    }
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {row});
  }

  private static double[] mean(float[][] tokens) {
    double[] mean = new double[tokens[0].length];
    for (float[] token : tokens) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += token[i];
      }
    }
    double length = Math.sqrt(Arrays.stream(mean).map(x -> x * x).sum());
    return Arrays.stream(mean).map(x -> x / length).toArray();
  }
}
