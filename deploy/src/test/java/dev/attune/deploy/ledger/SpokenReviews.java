package dev.attune.deploy.ledger;

import dev.attune.assessment.Flag;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Marks;
import dev.attune.ticket.MessageId;
import dev.attune.verdict.Dispute;
import dev.attune.verdict.Ruling;
import dev.attune.verdict.Verdict;
import dev.attune.verdict.Voices;
import java.util.List;
import java.util.Map;

/** What people say of the review of one message. */
abstract class SpokenReviews extends FiledReviews {

  void say(Verdict verdict) {
    ledger.keep(
        books ->
            books
                .qa()
                .opinions()
                .say("desk", new MessageId("m1"), assessment(1, Flag.BLAME), verdict));
  }

  boolean dispute(String reason) {
    return ledger.ask(
        books -> books.qa().opinions().dispute("desk", new MessageId("m1"), "maya", reason, NOW));
  }

  boolean answer(Dispute.State state, Dispute.Answer answer) {
    return ledger.ask(
        books -> books.qa().opinions().answer("desk", new MessageId("m1"), state, answer));
  }

  Voices voices() {
    return ledger.ask(books -> books.qa().opinions().voices("desk", new MessageId("m1")));
  }

  static Verdict verdict(int machine, int action) {
    Mark weak = new Mark(machine, machine, List.of());
    Ruling same = new Ruling(machine, "");
    return Verdict.on(
        new Marks(weak, weak, weak, weak),
        "qa@example.com",
        NOW,
        Map.of(
            MarkName.ACKNOWLEDGEMENT, same,
            MarkName.UNDERSTANDING, same,
            MarkName.ACTION, new Ruling(action, "She said when."),
            MarkName.EXPLORATION, same));
  }
}
