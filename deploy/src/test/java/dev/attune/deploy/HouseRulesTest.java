package dev.attune.deploy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who may know whom, and what nobody does. */
@AnalyzeClasses(packages = "dev.attune", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  private static final String API = "dev.attune.";
  private static final String TEXT = API + "text";
  private static final String TICKET = API + "ticket";
  private static final String REPLY = API + "reply";
  private static final String ASSESSMENT = API + "assessment";
  private static final String FEEDBACK = API + "feedback";
  private static final String NOTE = API + "note";
  private static final String VERDICT = API + "verdict";
  private static final String EXPORT = API + "export";
  private static final String HELPDESK = API + "helpdesk";
  private static final String WIRE = API + "wire..";
  private static final String ENGINE = API + "engine..";
  private static final String LLM = API + "llm..";
  private static final String ZENDESK = API + "zendesk..";
  private static final String FRESHDESK = API + "freshdesk..";
  private static final String RT = API + "rt..";

  /** Package or module, and what of ours it may import beside itself. */
  private static final Map<String, List<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(TEXT, List.of()),
              Map.entry(TICKET, List.of(TEXT)),
              Map.entry(REPLY, List.of(TICKET, TEXT)),
              Map.entry(ASSESSMENT, List.of(REPLY, TICKET, TEXT)),
              Map.entry(FEEDBACK, List.of(ASSESSMENT, REPLY, TICKET, TEXT)),
              Map.entry(NOTE, List.of(FEEDBACK, ASSESSMENT, REPLY, TICKET, TEXT)),
              Map.entry(VERDICT, List.of(ASSESSMENT, REPLY, TICKET)),
              // text: a quote is read back with its span
              Map.entry(EXPORT, List.of(VERDICT, ASSESSMENT, FEEDBACK, NOTE, REPLY, TICKET, TEXT)),
              Map.entry(HELPDESK, List.of(TICKET, NOTE, TEXT)),
              Map.entry(ENGINE, List.of(FEEDBACK, ASSESSMENT, REPLY, TICKET, TEXT)),
              // wire: lines to others are bounded in one way
              Map.entry(LLM, List.of(ASSESSMENT, REPLY, TICKET, TEXT, WIRE)),
              Map.entry(WIRE, List.of(HELPDESK, TICKET, NOTE, TEXT)),
              Map.entry(ZENDESK, List.of(HELPDESK, TICKET, NOTE, TEXT, WIRE)),
              Map.entry(FRESHDESK, List.of(HELPDESK, TICKET, NOTE, TEXT, WIRE)),
              Map.entry(RT, List.of(HELPDESK, TICKET, NOTE, TEXT, WIRE)),
              Map.entry(API + "sandbox..", List.of())));

  @ArchTest
  static void each_package_imports_only_what_the_table_of_the_house_allows(JavaClasses all) {
    MAY_IMPORT.forEach(
        (of, others) -> {
          String[] allowed = Stream.concat(Stream.of(of), others.stream()).toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(of)
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage("dev.attune..").and(resideOutsideOfPackages(allowed)))
              .because("the walk goes one way: a newcomer finds the next step in the next package")
              .allowEmptyShould(true)
              .check(all);
        });
  }

  @ArchTest
  static final ArchRule packages_form_no_cycles =
      slices()
          .matching("dev.attune.(**)")
          .should()
          .beFreeOfCycles()
          .because("what knows each other can't be understood apart");

  @ArchTest
  static final ArchRule an_adapter_shows_its_provider_alone =
      classes()
          .that()
          .resideInAnyPackage("dev.attune.zendesk", "dev.attune.freshdesk", "dev.attune.rt")
          .and()
          .arePublic()
          .should()
          .haveSimpleNameEndingWith("Provider")
          .because("whoever opens a helpdesk needs nothing else of its adapter");

  @ArchTest
  static final ArchRule notes_are_written_by_the_note_pass_and_by_the_check_alone =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.attune.deploy.notes", "dev.attune.deploy.check")
          // a helpdesk around a helpdesk only passes on
          .and()
          .doNotImplement(Helpdesk.class)
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                      com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("write"))
                  .and(
                      com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                          com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With
                              .owner(
                                  com.tngtech.archunit.core.domain.JavaClass.Predicates
                                      .assignableTo(Helpdesk.class)))))
          .because("every way to a ticket must pass the look for our marks");

  @ArchTest
  static final ArchRule failures_of_a_helpdesk_are_caught_where_the_next_move_is_known =
      noClasses()
          .that()
          .resideInAPackage("dev.attune.deploy..")
          .and()
          .resideOutsideOfPackages(
              "dev.attune.deploy.pull",
              "dev.attune.deploy.notes",
              "dev.attune.deploy.backfill",
              "dev.attune.deploy.check",
              // shows a conversation, and that it can't be read is an answer there
              "dev.attune.deploy.console")
          .should(Conditions.catchAny(HelpdeskException.class))
          .because("a failure that is swallowed elsewhere is work that is lost");

  @ArchTest
  static final ArchRule the_scorer_is_named_by_the_wiring_alone =
      noClasses()
          .that()
          .resideInAPackage("dev.attune.deploy..")
          .and()
          .resideOutsideOfPackage("dev.attune.deploy.setup")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ENGINE, LLM, ZENDESK, FRESHDESK, RT)
          .because("everything else works with any scorer and any helpdesk");

  @ArchTest
  static final ArchRule scoring_reads_no_clock_no_environment_and_no_network =
      noClasses()
          .that()
          .resideInAnyPackage(
              TEXT, TICKET, REPLY, ASSESSMENT, FEEDBACK, NOTE, VERDICT, EXPORT, HELPDESK, ENGINE)
          .should(Conditions.readTheClock())
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "java.nio.channels..", "javax.net..")
          .because("the same reply must get the same judgement everywhere");

  @ArchTest
  static final ArchRule time_comes_from_the_one_clock =
      noClasses()
          .that()
          .resideInAnyPackage("dev.attune.deploy..", LLM)
          .and()
          .resideOutsideOfPackages(
              "dev.attune.deploy.setup",
              "dev.attune.deploy.cli",
              "dev.attune.deploy.demo",
              "dev.attune.deploy.launch")
          .should(Conditions.readTheClock())
          .because("tests move it by hand");

  @ArchTest
  static void every_package_says_that_it_is_null_marked(JavaClasses all) {
    classes()
        .should(Conditions.liveInANullMarkedPackage())
        .because("null is then always written down")
        .check(all);
  }

  @ArchTest
  static final ArchRule names_say_what_a_thing_is =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Utils?|Helper)(\\$.*)?")
          .orShould()
          .haveNameMatching(".*\\.Abstract.*")
          .because("those words hide what it does");
}
