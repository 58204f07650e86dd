package dev.attune.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPieceTest {

  private static final WordPiece WORDS = new WordPiece(Vocabulary.shipped());

  @Test
  void words_become_the_ids_that_the_published_encoder_was_trained_with() {
    assertThat(ids("Hello, world!")).containsExactly(7592, 1010, 2088, 999);
  }

  @Test
  void an_unknown_word_is_cut_into_its_longest_known_pieces() {
    assertThat(ids("unaffable")).containsExactly(14477, 20961, 3468);
  }

  @Test
  void every_piece_knows_where_its_letters_stand() {
    String text = "Café  unaffable";
    assertThat(WORDS.pieces(text).stream().map(piece -> piece.span().in(text)))
        .containsExactly("Café", "una", "ffa", "ble");
  }

  @Test
  void accents_and_capitals_make_no_difference() {
    assertThat(ids("CAFÉ")).isEqualTo(ids("cafe"));
  }

  @Test
  void curved_quotation_marks_make_no_difference() {
    assertThat(ids("I don’t say “soon”")).isEqualTo(ids("I don't say \"soon\""));
  }

  @Test
  void emoji_are_white_space() {
    assertThat(ids("done👍🏽✅now")).isEqualTo(ids("done now"));
  }

  @Test
  void a_word_of_more_than_a_hundred_letters_is_unknown() {
    assertThat(ids("a".repeat(101))).containsExactly(100);
  }

  private static List<Integer> ids(String text) {
    return WORDS.pieces(text).stream().map(Piece::id).toList();
  }
}
