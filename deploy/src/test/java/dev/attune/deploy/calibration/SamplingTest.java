package dev.attune.deploy.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplingTest {

  private static final List<String> CHANNELS = List.of("email", "chat", "voice");

  @Test
  void the_same_seed_draws_the_same_replies_in_whatever_order_they_come() {
    List<Candidate> all = candidates(500);
    List<Candidate> other = new ArrayList<>(all);
    Collections.shuffle(other, new Random(1));

    assertThat(new Sampling(7).draw(other, 20)).isEqualTo(new Sampling(7).draw(all, 20));
    assertThat(new Sampling(8).draw(all, 20)).isNotEqualTo(new Sampling(7).draw(all, 20));
  }

  @Test
  void a_rare_need_and_fit_has_its_turn_among_thousands_of_others() {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      all.add(new Candidate(i, "desk", "m" + i, 0, 4, "email"));
    }
    all.add(new Candidate(9000, "desk", "rare", 3, 1, "chat"));

    assertThat(new Sampling(1).draw(all, 5)).hasSize(5).extracting(Candidate::id).contains(9000L);
  }

  @Test
  void each_need_and_fit_comes_as_often_as_any_other_while_it_lasts() {
    List<Candidate> drawn = new Sampling(3).draw(candidates(2000), 40);

    assertThat(drawn).doesNotHaveDuplicates().hasSize(40);
    for (int need = 0; need <= 3; need++) {
      for (int fit = 1; fit <= 5; fit++) {
        int wantedNeed = need;
        int wantedFit = fit;
        assertThat(drawn)
            .filteredOn(one -> one.need() == wantedNeed && one.fit() == wantedFit)
            .as("need %s, fit %s", need, fit)
            .hasSize(2)
            // and in two channels, for there are three
            .extracting(Candidate::channel)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void a_newcomer_leaves_almost_all_of_the_sample_as_it_was() {
    List<Candidate> all = candidates(1000);
    List<Candidate> before = new Sampling(5).draw(all, 40);
    all.add(new Candidate(5000, "desk", "new", 1, 3, "email"));

    List<Candidate> after = new ArrayList<>(new Sampling(5).draw(all, 40));
    after.removeAll(before);
    assertThat(after).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void fewer_than_wanted_are_all_there_are() {
    assertThat(new Sampling(5).draw(candidates(7), 20)).hasSize(7);
    assertThat(new Sampling(5).draw(List.of(), 20)).isEmpty();
  }

  private static List<Candidate> candidates(int count) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          new Candidate(
              i, "desk", "m" + i, i % 4, 1 + i / 4 % 5, CHANNELS.get(i / 20 % CHANNELS.size())));
    }
    return all;
  }
}
