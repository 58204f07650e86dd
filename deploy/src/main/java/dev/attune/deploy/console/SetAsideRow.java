package dev.attune.deploy.console;

import dev.attune.deploy.ledger.SetAsides.SetAside;
import dev.attune.export.ReviewRow;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.MessageId;
import java.util.List;
import java.util.Map;

/** The row of a ticket that can't be read: it stands for whatever was said on it. */
final class SetAsideRow {

  private SetAsideRow() {}

  static ReviewRow of(SetAside ticket) {
    String number = ticket.ticket().number();
    return new ReviewRow(
        number,
        new MessageId("ticket " + number),
        0,
        List.of(),
        null,
        false,
        new ReviewRow.NotScored(UnscoredReason.SET_ASIDE, ticket.error()),
        new ReviewRow.Origin(
            ticket.ticket().account(),
            number,
            null,
            ticket.since(),
            Channel.OTHER,
            "",
            "",
            List.of(),
            null,
            null),
        Map.of());
  }
}
