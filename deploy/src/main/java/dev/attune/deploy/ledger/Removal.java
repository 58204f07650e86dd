package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.People.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Removes a person for good: their sessions, tokens, invitations and matches go at once. What they
 * said of reviews stays, under a name that tells nobody who they were.
 */
public final class Removal {

  /** How the name begins that stands in a removed person's place; a number follows. */
  static final String TOMBSTONE = "removed person ";

  /** Where people are named by their address: table and column. */
  private static final List<String[]> NAMED =
      List.of(
          new String[] {"verdict", "said_by"},
          new String[] {"dispute", "said_by"},
          new String[] {"dispute", "answered_by"},
          new String[] {"highlight", "shared_by"},
          new String[] {"calibration", "made_by"},
          new String[] {"calibration_rater", "rater"},
          new String[] {"calibration_rating", "rater"},
          new String[] {"practice_ticket", "approved_by"},
          new String[] {"setting", "set_by"},
          new String[] {"forgetting", "asked_by"},
          new String[] {"audit", "who"});

  private static final int THING = 500;
  private static final String NOT_BEFORE = "(?<![\\p{L}\\p{N}.!#$%&'*+=?^_{|}~-])";
  private static final String NOT_BEHIND = "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])";

  private final Handle handle;

  Removal(Handle handle) {
    this.handle = handle;
  }

  /** Removes them, and tells the name that stands in their place. */
  public String of(Person person) {
    String tombstone = TOMBSTONE + person.id();
    for (String[] place : NAMED) {
      handle
          .createUpdate(
              "update "
                  + place[0]
                  + " set "
                  + place[1]
                  + " = :tombstone where lower("
                  + place[1]
                  + ") = :mail")
          .bind("tombstone", tombstone)
          .bind("mail", person.mail().toLowerCase(Locale.ROOT))
          .execute();
    }
    unname(person.mail(), tombstone);
    handle
        .createUpdate("delete from access_key where mail = :mail or person = :id")
        .bind("mail", person.mail())
        .bind("id", person.id())
        .execute();
    handle
        .createUpdate("delete from digest_mail where mail = :mail")
        .bind("mail", person.mail())
        .execute();
    handle.createUpdate("delete from person where id = :id").bind("id", person.id()).execute();
    return tombstone;
  }

  /** Takes an address out of what deeds were done to, and leaves longer addresses alone. */
  private void unname(String mail, String tombstone) {
    Pattern address =
        Pattern.compile(
            NOT_BEFORE + Pattern.quote(mail) + NOT_BEHIND,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    handle
        .createQuery("select id, thing from audit where lower(thing) like :anywhere escape '!'")
        .bind("anywhere", "%" + mail.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
        .map((row, context) -> Map.entry(row.getLong("id"), row.getString("thing")))
        .list()
        .forEach(
            line ->
                handle
                    .createUpdate("update audit set thing = :thing where id = :id")
                    .bind("id", line.getKey())
                    .bind(
                        "thing",
                        Columns.atMost(
                            THING, address.matcher(line.getValue()).replaceAll(tombstone)))
                    .execute());
  }
}
