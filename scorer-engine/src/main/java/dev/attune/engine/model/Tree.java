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

  private final int[] feature;
  private final float[] threshold;
  private final float[] mean;
  private final int[] right;

  /**
   * Takes the arrays over.
   *
   * @param feature which number is looked at; −1 for a leaf
   * @param threshold up to which value the path goes left
   * @param mean mean label of a node
   * @param right where the right child stands
   */
  public Tree(int[] feature, float[] threshold, float[] mean, int[] right) {
    this.feature = feature;
    this.threshold = threshold;
    this.mean = mean;
    this.right = right;
  }

  double value(double[] row) {
    int node = 0;
    while (feature[node] != LEAF) {
      node = next(node, row);
    }
    return mean[node];
  }

  /** Adds to each feature's part what the steps over it moved, weighed. */
  void explain(double[] row, double weight, double[] parts) {
    int node = 0;
    while (feature[node] != LEAF) {
      int next = next(node, row);
      parts[feature[node]] += weight * (mean[next] - mean[node]);
      node = next;
    }
  }

  private int next(int node, double[] row) {
    return (float) row[feature[node]] <= threshold[node] ? node + 1 : right[node];
  }

  static Tree read(DataInputStream file) throws IOException {
    int size = file.readInt();
    Tree tree = new Tree(new int[size], new float[size], new float[size], new int[size]);
    for (int i = 0; i < size; i++) {
      tree.feature[i] = file.readShort();
      tree.mean[i] = file.readFloat();
      if (tree.feature[i] != LEAF) {
        tree.threshold[i] = file.readFloat();
        tree.right[i] = file.readInt();
      }
    }
    return tree;
  }

  void write(DataOutputStream file) throws IOException {
    file.writeInt(feature.length);
    for (int i = 0; i < feature.length; i++) {
      file.writeShort(feature[i]);
      file.writeFloat(mean[i]);
      if (feature[i] != LEAF) {
        file.writeFloat(threshold[i]);
        file.writeInt(right[i]);
      }
    }
  }
}
