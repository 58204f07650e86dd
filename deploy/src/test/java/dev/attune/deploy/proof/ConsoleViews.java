package dev.attune.deploy.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people look at on the console: all its pages, and the reviews by each filter and order. */
final class ConsoleViews {

  private static final String CALIBRATION_OPEN = "20";
  private static final String CALIBRATION_CLOSED = "1";

  /** Filters of the page of reviews as its form sends them, some of them together. */
  private static final List<String> FILTERS =
      List.of(
          "sort=oldest",
          "sort=widest-gap",
          "sort=lowest-score",
          "account=small",
          "agent=a7",
          "agent=a7&sort=widest-gap",
          "ticket=t77",
          "need=3&fit=1",
          "gap=3",
          "flag=policy_wall",
          "flag=personal&account=small",
          "flag=personal&fit=5",
          "flag=policy_wall&sort=widest-gap",
          "tag=topic+3",
          "flag=policy_wall&tag=topic+0",
          "channel=chat",
          "group=team+3",
          "group=team+3&sort=lowest-score",
          "note=planned",
          "note=written",
          "note=none",
          "note=written&fit=3",
          "note=written&fit=1&sort=widest-gap",
          "note=written&gap=1",
          "note=written&need=2&sort=lowest-score",
          "note=written&flag=personal",
          "note=written&channel=chat&sort=widest-gap",
          "note=written&group=team+3&sort=lowest-score",
          "note=written&agent=a7",
          "note=written&account=small&sort=widest-gap",
          "note=written&sort=widest-gap",
          "note=written&after=0~2024-06-01T00:00:00Z~2500000",
          "note=planned&gap=1&sort=widest-gap",
          "note=refused&fit=1",
          "note=none&flag=policy_wall",
          "note=none&fit=1&gap=2",
          "note=none&agent=a10",
          "note=none&sort=lowest-score",
          "note=written&since=2026-11-01&until=2026-11-08&sort=lowest-score",
          "account=small&fit=2",
          "account=small&gap=1&sort=lowest-score",
          "fit=5&sort=widest-gap",
          "verdict=overruled",
          "verdict=agreed&group=team+3",
          "dispute=open",
          "dispute=upheld&need=3",
          "outcome=reviewed",
          "outcome=unscored",
          "reason=automatic+reply",
          "since=2026-01-01&until=2026-02-01",
          "since=2026-01-01&until=2026-02-01&sort=widest-gap",
          "after=0~2024-06-01T00:00:00Z~2500000");

  private final Browsing people;
  private final String review;
  private final String practice;

  /**
   * @param review the number of one to look at
   * @param practice a ticket to practise on
   */
  ConsoleViews(Browsing people, String review, String practice) {
    this.people = people;
    this.review = review;
    this.practice = practice;
  }

  /**
   * One view.
   *
   * @param asked one after the other, until the last byte of the last is there
   */
  record View(String what, List<Question> asked) {
    View {
      asked = List.copyOf(asked);
    }
  }

  /** Pages as they are first opened: the document, and all that it asks for. */
  List<View> pages() {
    return List.of(
        page(
            "Today",
            people.admin(),
            "index.html",
            "today?",
            "highlights",
            "highlights/candidates",
            "today/outcomes",
            "status"),
        page("Today, one team", people.admin(), "index.html", "today?account=big&group=team+3"),
        page("Today, one channel", people.admin(), "index.html", "today?channel=chat"),
        page("Today, an agent's own", people.agent(), "index.html", "today?", "highlights"),
        page("Reviews", people.admin(), "reviews.html", "reviews/page"),
        page("Reviews, an agent's own", people.agent(), "reviews.html", "reviews/page"),
        page("A review", people.admin(), "review.html", of(""), of("/conversation")),
        page("Digest of a week", people.admin(), "digest.html", "digest?kind=weekly", choice()),
        page("Digest of a month", people.admin(), "digest.html", "digest?kind=monthly", choice()),
        page(
            "Calibrations",
            people.qa(),
            "calibrations.html",
            "calibrations",
            "calibrations/raters"),
        page(
            "A calibration, to be rated",
            people.qa(),
            "calibrate.html",
            "calibrations/" + CALIBRATION_OPEN,
            "calibrations/" + CALIBRATION_OPEN + "/items/0"),
        page(
            "A calibration's results",
            people.qa(),
            "calibrate.html",
            "calibrations/" + CALIBRATION_CLOSED,
            "calibrations/" + CALIBRATION_CLOSED + "/results"),
        page("Rubric", people.qa(), "preview.html", "preview/rubric"),
        page("Practice", people.agent(), "practice.html", "practice", "practice/" + practice),
        page("Tokens", people.agent(), "tokens.html", "tokens"),
        page("People", people.admin(), "people.html", "people/agents", "people", "audit"),
        page("Set-up", people.admin(), "setup.html", "setup", "status"),
        new View(
            "Sign-in",
            List.of(
                Question.file("signin.html").as(""), Question.of("session/oidc/label").as(""))));
  }

  /** The list of reviews by each filter and order, and the audit log's older lines. */
  List<View> lists() {
    return Stream.concat(
            FILTERS.stream().map(filter -> call("reviews/page?" + filter)),
            Stream.of(call("audit?before=100000")))
        .toList();
  }

  /** What a button asks for, which people wait for knowingly. */
  List<View> buttons(String rubric) {
    return List.of(
        sent("Rubric: what would move", "preview/weights", "{\"rubric\":" + rubric + "}"),
        sent("Rubric: a sample drawn", "preview/sample", "{\"replies\":20,\"seed\":1}"),
        sent("Set-up: the checks", "setup/check", "{}"));
  }

  private View sent(String what, String path, String body) {
    return new View(what, List.of(Question.of(path).as(people.admin()).sending(body)));
  }

  private View call(String path) {
    return new View(path, List.of(Question.of(path).as(people.admin())));
  }

  private static View page(String what, String session, String file, String... asked) {
    List<Question> all = new ArrayList<>();
    all.add(Question.file(file).as(session));
    all.add(Question.of("session").as(session));
    Stream.of(asked).map(path -> Question.of(path).as(session)).forEach(all::add);
    return new View(what, all);
  }

  private String of(String part) {
    return "reviews/" + review + part;
  }

  private static String choice() {
    return "digest/choice";
  }
}
