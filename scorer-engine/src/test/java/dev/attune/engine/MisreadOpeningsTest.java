package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that look like an ordeal and tell of something else. */
class MisreadOpeningsTest {

  private static final String COLD =
      "Dear customer, thank you for contacting us. Please submit form 12 on our website.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My husband says it died after two days | loss",
        "My son could have died because of your heater | loss",
        "My dad nearly died | loss",
        "My wife passed her driving test and I still can't add her | loss",
        "my wife passed out in your queue | loss",
        "You lost my mother's parcel | loss",
        "The fridge is 3 months old and all my food is spoiled | baby",
        "Our wedding is cancelled and we want the deposit back | in_time",
        "We cancelled the wedding | in_time",
        "Please cancel our wedding booking | in_time",
        "Please cancel my flight on Friday | in_time",
        "The courier comes on Monday but my sister's wedding is on Saturday | wedding on Monday",
        "I pay £40 a month and have no internet | waited",
        "I've been a customer for 11 months and never had a problem | waited",
        "My contract has 3 months left and I've had no reply | waited",
        "He is 6 months and we've had no heating since Monday | waited",
        "I've been a customer since March and the app still crashes | since",
        "I've lived here since May without a working lock | since",
        "I owe you £200 and can't pay before payday | owed",
        "We paid for a double room and got two singles | twice",
        "I was charged £30 although I told you twice to cancel | open.twice",
        "My bill spiked to £400 and nobody explains it | danger",
        "I'm shooting a wedding on Saturday and the lens isn't here | danger",
        "My wife can't open the door because I'm in hospital | ill",
        "My husband is a nurse at the hospital | ill",
        "The second ticket doesn't scan at the gate | nth",
        "The second letter of my surname is wrong | nth",
        "I'm pregnant after my third attempt | nth",
        "I've never slept better but the cover is torn | sleepless",
        "They said nothing when I called | told",
        "I cycled 10 miles with it before the strap broke | journey",
        "He has no appetite at the moment, surgery | in_time",
        "You fined me while I carried her in from the ambulance | danger",
        "I have your letter about the gas stove | danger"
      })
  void no_opening_says_back_what_was_not_meant(String sentence, String wrong) {
    assertThat(openings(sentence)).noneMatch(opening -> opening.contains(wrong));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My mum, Joan, died in March | loss: mum",
        "My dad has just passed away | loss: dad",
        "We lost our dog to a car | loss: dog",
        "Our son is 3 weeks old and we have no heating | baby: son is 3 weeks old",
        "I've been waiting over a week for a reply | waited: over a week",
        "The boiler is broken and hasn't worked since Monday | since: Monday",
        "You still owe me £200 | owed: £200",
        "You charged me for the order twice | twice: ",
        "My wife is in hospital and nobody answers | ill: wife",
        "This is the third time I've asked you | nth: third time",
        "I drove two hours to your store | journey: ",
        "I've never slept since the alarm broke | sleepless: ",
        "They said Monday but nobody came | told: ",
        "My surgery is in two weeks | in_time: your surgery",
        "The stove is smoking again | danger: "
      })
  void what_was_meant_is_still_said_back(String sentence, String right) {
    assertThat(openings(sentence)).contains("open." + right.strip());
  }

  @Test
  void a_living_husband_is_no_loss_and_a_rising_bill_no_danger() {
    assertThat(Kinds.of("My husband says it died after two days")).doesNotContain("loss");
    assertThat(Kinds.of("You lost my mother's parcel")).doesNotContain("loss");
    assertThat(Kinds.of("My bill spiked to £400 and nobody explains it")).doesNotContain("danger");
    assertThat(Kinds.of("someone's drink was spiked")).contains("danger");
  }

  @Test
  void an_inhaler_is_nobody_s_in_particular() {
    assertThat(opened("My son's inhaler was in that parcel.", COLD)).doesNotContain("Your inhaler");
  }

  @Test
  void who_gave_for_an_earthquake_is_not_asked_whether_everyone_is_safe() {
    String gave = "I gave once for the earthquake last year and you write to me every day since.";
    assertThat(opened(gave, COLD)).doesNotContain("is everyone safe", "how they are now");
    assertThat(openings(gave)).doesNotContain("open.danger:");
    String felt = "The earthquake last night broke the window and your line rings out.";
    assertThat(openings(felt)).contains("open.danger:");
    assertThat(opened(felt, COLD)).containsAnyOf("is everyone safe", "how they are now");
  }

  @Test
  void whether_everyone_is_safe_is_not_asked_twice() {
    String smoke = "There is smoke coming out of your heater and it sparks. What do I do?";
    assertThat(opened(smoke, COLD)).contains("is everyone safe");
    assertThat(opened(smoke, COLD + " Is everyone safe?")).doesNotContain("is everyone safe");
  }

  private static String opened(String asked, String answer) {
    return Written.feedback(Talk.customer(asked).agent(answer).reply()).advice().orElse("");
  }

  private static List<String> openings(String sentence) {
    return Quotables.in(sentence).stream()
        .flatMap(said -> Openings.of(said).stream())
        .map(opening -> opening.key() + ": " + opening.fact())
        .map(String::strip)
        .toList();
  }
}
