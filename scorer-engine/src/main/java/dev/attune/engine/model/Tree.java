package dev.attune.engine.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A regression tree in preorder: the left child stands behind its parent, the right one where
 * {@code right} says. Every node knows the mean of the labels it was grown on, so that a path can
 * be told step by step. Immutable once read or grown.
 */
public final class Tree {

  private static final int LEAF = -1;

  /** Numbers of a step: which feature is looked at, up to which value left, where right stands. */
  private static final int STEP = 3;

  /** Side by side, since a path through a forest waits for little but memory. */
  private final int[] steps;

  private final float[] mean;

  /**
   * Takes the means over.
   *
   * @param feature which number is looked at; −1 for a leaf
   * @param threshold up to which value the path goes left
   * @param mean mean label of a node
   * @param right where the right child stands
   */
  public Tree(int[] feature, float[] threshold, float[] mean, int[] right) {
    this.mean = mean;
    this.steps = new int[STEP * mean.length];
    for (int node = 0; node < mean.length; node++) {
      put(node, feature[node], threshold[node], right[node]);
    }
  }

  private void put(int node, int feature, float threshold, int right) {
    steps[STEP * node] = feature;
    steps[STEP * node + 1] = Float.floatToRawIntBits(threshold);
    steps[STEP * node + 2] = right;
  }

  double value(float[] row) {
    int node = 0;
    while (feature(node) != LEAF) {
      node = next(node, row);
    }
    return mean[node];
  }

  /** Adds to each feature's part what the steps over it moved, weighed. */
  void explain(float[] row, double weight, double[] parts) {
    int node = 0;
    while (feature(node) != LEAF) {
      int next = next(node, row);
      parts[feature(node)] += weight * (mean[next] - mean[node]);
      node = next;
    }
  }

  private int next(int node, float[] row) {
    return row[feature(node)] <= threshold(node) ? node + 1 : steps[STEP * node + 2];
  }

  private int feature(int node) {
    return steps[STEP * node];
  }

  private float threshold(int node) {
    return Float.intBitsToFloat(steps[STEP * node + 1]);
  }

  static Tree read(DataInputStream file) throws IOException {
    int size = file.readInt();
    int[] feature = new int[size];
    float[] threshold = new float[size];
    float[] mean = new float[size];
    int[] right = new int[size];
    for (int i = 0; i < size; i++) {
      feature[i] = file.readShort();
      mean[i] = file.readFloat();
      if (feature[i] != LEAF) {
        threshold[i] = file.readFloat();
        right[i] = file.readInt();
      }
    }
    return new Tree(feature, threshold, mean, right);
  }

  void write(DataOutputStream file) throws IOException {
    file.writeInt(mean.length);
    for (int node = 0; node < mean.length; node++) {
      file.writeShort(feature(node));
      file.writeFloat(mean[node]);
      if (feature(node) != LEAF) {
        file.writeFloat(threshold(node));
        file.writeInt(steps[STEP * node + 2]);
      }
    }
  }
}
