package dev.attune.engine.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For the need, each mark and the commoner flags, a forest of extremely randomised trees over the
 * {@link Features}: where the heads draw straight lines, they see what goes together. Immutable.
 *
 * @param byScale trees by the scale's label
 */
public record Forests(Map<String, List<Tree>> byScale) {

  public Forests {
    byScale = new LinkedHashMap<>(byScale);
  }

  static Forests read(byte[] bytes) {
    Map<String, List<Tree>> byScale = new LinkedHashMap<>();
    try (DataInputStream file = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int scales = file.readInt();
      for (int i = 0; i < scales; i++) {
        String scale = file.readUTF();
        List<Tree> trees = new ArrayList<>();
        int count = file.readInt();
        for (int j = 0; j < count; j++) {
          trees.add(Tree.read(file));
        }
        byScale.put(scale, trees);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Forests(byScale);
  }

  /** The file that {@link #read} reads. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream file = new DataOutputStream(bytes)) {
      file.writeInt(byScale.size());
      for (Map.Entry<String, List<Tree>> scale : byScale.entrySet()) {
        file.writeUTF(scale.getKey());
        file.writeInt(scale.getValue().size());
        for (Tree tree : scale.getValue()) {
          tree.write(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  boolean has(String scale) {
    return byScale.containsKey(scale);
  }

  /** The expected level of each scale that has a forest. */
  Map<String, Double> values(double[] row) {
    float[] seen = floats(row);
    Map<String, Double> values = new HashMap<>();
    byScale.forEach((scale, trees) -> values.put(scale, mean(trees, seen)));
    return values;
  }

  private static double mean(List<Tree> trees, float[] row) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.value(row);
    }
    return sum / trees.size();
  }

  /** As trees compare: so that a number that was learned from lies on the side it lay on. */
  private static float[] floats(double[] row) {
    float[] floats = new float[row.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) row[i];
    }
    return floats;
  }

  /** What each feature moved, in levels. */
  double[] parts(String scale, double[] row) {
    List<Tree> trees = byScale.getOrDefault(scale, List.of());
    float[] seen = floats(row);
    double[] parts = new double[row.length];
    trees.forEach(tree -> tree.explain(seen, 1.0 / trees.size(), parts));
    return parts;
  }
}
