package dev.attune.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TreeTest {

  /** First by the second number, then, on the right, by the first. */
  private static final Tree TREE =
      new Tree(
          new int[] {1, -1, 0, -1, -1},
          new float[] {0.5f, 0, 2, 0, 0},
          new float[] {1, 0.25f, 3, 2, 4},
          new int[] {2, 0, 4, 0, 0});

  @Test
  void up_to_the_threshold_the_path_goes_left_and_above_it_right() {
    assertThat(TREE.value(new float[] {9, 0.5f})).isEqualTo(0.25f);
    assertThat(TREE.value(new float[] {2, 0.75f})).isEqualTo(2);
    assertThat(TREE.value(new float[] {2.5f, 0.75f})).isEqualTo(4);
  }

  @Test
  void each_number_moved_what_the_steps_over_it_moved() {
    double[] parts = new double[2];
    TREE.explain(new float[] {2.5f, 0.75f}, 0.5, parts);
    assertThat(parts).containsExactly(0.5, 1);
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    byte[] bytes = written(TREE);
    Tree read = Tree.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    assertThat(read.value(new float[] {2.5f, 0.75f})).isEqualTo(4);
    assertThat(written(read)).isEqualTo(bytes);
  }

  private static byte[] written(Tree tree) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream file = new DataOutputStream(bytes)) {
      tree.write(file);
    }
    return bytes.toByteArray();
  }
}
