package dev.attune.engine.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * What the encoder makes of one side, in ONNX Runtime's memory until it is closed. Replies may be
 * read with it by many threads at once.
 */
final class Heard implements AutoCloseable {

  private final OrtSession.Result result;

  /** Takes the result over. */
  Heard(OrtSession.Result result) {
    this.result = result;
  }

  OnnxTensor tensor(String name) {
    return (OnnxTensor) result.get(name).orElseThrow();
  }

  float[][] rows(String name) throws OrtException {
    return (float[][]) tensor(name).getValue();
  }

  @Override
  public void close() {
    result.close();
  }
}
