package dev.attune.zendesk.wire;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of the answers to surveys of the newer kind. */
public record SurveyPage(List<SurveyResponse> surveyResponses, CommentPage.@Nullable Meta meta) {

  public SurveyPage {
    surveyResponses =
        surveyResponses == null
            ? List.of()
            : surveyResponses.stream().filter(Objects::nonNull).toList();
  }

  /** Where the next page begins; null on the last one. */
  public @Nullable String next() {
    return meta != null && Boolean.TRUE.equals(meta.hasMore()) ? meta.afterCursor() : null;
  }

  /** What one customer answered about, as a rule, one ticket. */
  public record SurveyResponse(List<Subject> subjects, List<Answer> answers) {
    public SurveyResponse {
      subjects = subjects == null ? List.of() : subjects.stream().filter(Objects::nonNull).toList();
      answers = answers == null ? List.of() : answers.stream().filter(Objects::nonNull).toList();
    }
  }

  /**
   * @param zrn such as {@code zen:ticket:42}
   */
  public record Subject(@Nullable String zrn) {}

  /**
   * @param ratingCategory {@code good}, {@code neutral}, {@code bad}; null for free words, which
   *     are left unread
   */
  public record Answer(@Nullable String ratingCategory) {}
}
