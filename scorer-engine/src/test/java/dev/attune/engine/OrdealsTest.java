package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrdealsTest {

  @Test
  void a_lost_night_is_one() {
    assertThat(in("I have not slept")).containsExactly("open.sleepless");
    assertThat(in("the app goes to sleep")).isEmpty();
  }

  @Test
  void paying_twice_is_one_and_asking_twice_is_none() {
    assertThat(in("i got charged twice this month")).containsExactly("open.twice");
    assertThat(in("I asked twice")).isEmpty();
  }

  @Test
  void a_way_that_they_came_is_one_and_a_driver_s_way_is_none() {
    assertThat(in("drove 30 mins, not in stock")).containsExactly("open.journey");
    assertThat(in("your driver drove 30 miles with my bag")).isEmpty();
  }

  @Test
  void what_was_promised_and_never_came_is_one() {
    assertThat(in("I was told Friday but nobody came")).containsExactly("open.told");
    assertThat(in("I was told Friday")).isEmpty();
  }

  private static List<String> in(String words) {
    return Ordeals.in(words).map(Opening::key).toList();
  }
}
