package dev.attune.text;

import static dev.attune.text.Words.own;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedHistoryTest {

  private static final String ANSWER = "The coat is on its way.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> Where is my coat?",
        "> Where is my coat?\n>> We will look.\n> > And?",
        ">Where is\n>my coat?",
        "On Thu, 20 Mar 2025 at 07:52, Aled <aled@example.com> wrote:\nWhere is my coat?",
        "On Thu, 20 Mar 2025 at 07:52, Aled Somebody-Longname\n<aled@example.com> wrote:\n> Where?",
        "On Thu, 20 Mar, Aled wrote:\n\n> Where?",
        "Am 02.11.2024 um 10:15 schrieb Y. Berkan <y@example.com>:\nWo ist mein Mantel?",
        "Le 3 mars 2025 à 10:12, Jean <j@example.com> a écrit :\nOù est-il ?",
        "El 3 mar 2025 a las 10:12, Ana <a@example.com> escribió:\n¿Dónde?",
        "Il giorno 3 mar 2025 alle 10:12 Ugo <u@example.com> ha scritto:\nDove?",
        "Op 3 maart 2025 om 10:12 schreef Jan <j@example.com>:\nWaar?",
        "Em 3 de março de 2025 10:12, Rui <r@example.com> escreveu:\nOnde?",
        "Den 3 mars 2025 kl. 10:12 skrev Åsa <a@example.com>:\nVar?",
        "W dniu 3.03.2025 o 10:12, Jan <j@example.com> napisał(a):\nGdzie?",
        "-----Original Message-----\nFrom: Aled\nWhere is my coat?",
        "----- Ursprüngliche Nachricht -----\nWo?",
        "---------- Forwarded message ---------\nWhere?",
        "__________\nFrom: Aled\nSent: Monday\nTo: Help\nSubject: coat\n\nWhere?",
        "*From:* Aled <aled@example.com>\n*Sent:* Monday\n*To:* Help\n\nWhere?",
        "Von: Aled\nGesendet: Montag\nBetreff: Mantel\n\nWo?",
        "De : Aled\nEnvoyé : lundi\nÀ : Aide\nObjet : manteau\n\nOù ?",
        "##- Please type your reply above this line -##\nWhere is my coat?",
        "--- Please reply above this line ---\nWhere?"
      })
  void history_below_an_answer_is_not_the_authors_own(String history) {
    assertThat(own(ANSWER + "\n\n" + history)).isEqualTo(ANSWER);
  }

  @Test
  void answers_between_quoted_lines_stay() {
    assertThat(
            own("> Where is my coat?\nIn Leeds.\n> When will it come?\nOn Friday.\n\n> Thanks\n"))
        .isEqualTo("In Leeds. | On Friday.");
  }

  @Test
  void answers_below_the_quoted_mail_stay() {
    assertThat(own("On Thu, 20 Mar at 07:52, Aled wrote:\n> Where is it?\n\nIn Leeds."))
        .isEqualTo("In Leeds.");
  }

  @Test
  void a_mail_that_only_forwards_keeps_what_was_forwarded() {
    assertThat(own("-----Original Message-----\nFrom: A\nSubject: B\n\nMy coat is lost."))
        .isEqualTo("My coat is lost.");
  }

  @Test
  void headers_pasted_above_the_text_go_and_the_text_stays() {
    assertThat(own("From: T. Iyengar\nSubject: Salary visible\n\nEverybody saw it."))
        .isEqualTo("Everybody saw it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Monday you wrote:\n\"I want the blue one\". We have it.",
        "On 5 May 2025 you wrote:\nthat the coat was torn. I believe you.",
        "Your new booking:\nFrom: London\nTo: Paris\nDate: 5 May\nI waived the fee.",
        "I told her\n--\nNow for the second point, which is the refund.",
        "> 3 weeks, that's too long",
        ">:( that is bad\nvery bad",
        "Best\nthing to do is to restart it, then it works.",
        "Thanks\nYour parcel left Leeds today.",
        "Many thanks!",
        "Hi Anna",
        "Kind regards",
        "Hello, how can I help?",
        "Hello Kitty is what she wanted. Not this.",
        "Good day tickets are sold out. Sorry.",
        "Hi sorry about that\nI have fixed it",
        "Dear oh dear, that is bad\nI will mend it",
        "Reports are treated confidentially; tell us more.",
        "Step 1\n- unplug it\n- wait",
        "You have been unsubscribed from our mails. Reply START to rejoin.",
        "sent from my phone in the staff room, so sorry for typos",
        "No Refunds Given",
        "🙂",
        "ok"
      })
  void words_of_substance_stay_untouched(String text) {
    assertThat(own(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kind regards,\nAnna Ortiz\nReturns | Marla Ltd.\n+44 20 7946 0000",
        "Kind regards",
        "Best,\nAnna",
        "Best regards, Anna",
        "BR\nTomasz\nClaims Handling",
        "Many thanks,\nAnna",
        "Cheers,\nLucas\nCustomer Success | Draftolin",
        "Mit freundlichen Grüßen / Best regards\ni.A. Steffen Rupp\nCustomer Service",
        "Cordialement,\nJean",
        "Saludos,\nAna",
        "Kind regards\nYour Westmoor Bank Service Team",
        "-- \nAnna Ortiz\nMarla Ltd., 12 High Street, Leeds",
        "--\nAnna | Returns",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Get Outlook for iOS",
        "This e-mail is confidential. If you are not the intended recipient please delete it.",
        "The information in this e-mail is confidential and may be legally privileged.\nDelete it.",
        "CONFIDENTIALITY NOTICE: This message may contain patient data.",
        "CONFIDENTIALITY NOTICE: It has patient data.\n\nIf received in error please tell us.",
        "Bexline GmbH | Registered office: Port Alder | This e-mail may contain confidential"
            + " matter.",
        "Please consider the environment before printing this e-mail",
        "To unsubscribe from these mails, click here.",
        "You are receiving this e-mail because you opened a ticket.",
        "[image: logo]",
        "ref:_00D20Abc._5002Xyz:ref"
      })
  void what_is_added_to_every_mail_is_not_the_authors_own(String footer) {
    assertThat(own(ANSWER + "\n\n" + footer)).isEqualTo(ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🙂 Hi Anna,\nIt left Leeds at noon.\n\nKind regards\nMonika",
        "Hi Anna 🙏,\nIt left Leeds at noon.\n\nKind regards 😊\nMonika",
        "Good  evening  Mrs  Adeyemi.\nIt left Leeds at noon.\n\nKind   regards\nMonika",
        "**Hi**  Anna 🎉\nIt left Leeds at noon.\n\n👍"
      })
  void emoji_and_double_blanks_hide_no_greeting_and_no_signature(String mail) {
    assertThat(own(mail)).startsWith("It left Leeds at noon.").doesNotContain("nna", "onika");
  }

  @Test
  void emoji_alone_are_words_too() {
    assertThat(own("👍🏽")).isEqualTo("👍🏽");
  }

  @Test
  void a_sentence_below_the_signature_is_never_swallowed() {
    assertThat(own(ANSWER + "\n\nKind regards,\nAnna\n\nPS: I added a voucher for you."))
        .isEqualTo(ANSWER + " | PS: I added a voucher for you.");
    assertThat(own(ANSWER + "\n\nKind regards,\nAnna\n\nRefund code RF22 enclosed"))
        .endsWith("Refund code RF22 enclosed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi Anna,",
        "Dear Mr. or Mrs. Wetterling,",
        "Good morning Mr Grzelak,",
        "Hello,",
        "Hi there!",
        "Dear customer,",
        "Sehr geehrte Frau Müller,",
        "Bonjour Madame,",
        "Hola Ana:",
        "Dear Ms Blackwood-Sen,",
        "To whom it may concern",
        "Hi R. Garside,"
      })
  void a_greeting_on_its_own_line_is_left_out(String greeting) {
    assertThat(own(greeting + "\n\n" + ANSWER)).isEqualTo(ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hi Anna! ", "Hello. ", "Dear Dr. Belmonte. ", "Hi there!! ", "**Hi** Anna!\n"})
  void a_greeting_that_is_a_sentence_of_its_own_is_left_out(String greeting) {
    assertThat(own(greeting + ANSWER)).isEqualTo(ANSWER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Hi** Anna,", "_Dear_ Mr Grzelak,", "**Hello**!"})
  void marks_around_a_greeting_hide_nothing(String greeting) {
    assertThat(own(greeting + "\n\n" + ANSWER + "\n\n**Kind** regards\n**Bob**")).isEqualTo(ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kind regards, Anna",
        "Thanks! Bob",
        "Many thanks, Alison Perrott",
        "Cheers, Joel"
      })
  void a_closing_with_a_name_behind_the_last_sentence_is_left_out(String closing) {
    assertThat(own(ANSWER + " " + closing)).isEqualTo(ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Thanks, that helps.", "Best, I ring you.", "Thanks! It works", "Ask Bob"})
  void what_only_looks_like_a_closing_stays(String words) {
    assertThat(own(ANSWER + " " + words)).isEqualTo(ANSWER + " " + words);
  }

  @Test
  void a_bare_name_closes_a_mail_that_began_with_a_greeting() {
    assertThat(own("Hi S.,\n\n" + ANSWER + "\n\nFemke\nReturns")).isEqualTo(ANSWER);
    assertThat(own(ANSWER + "\n\nFemke\nReturns")).endsWith("Femke\nReturns");
  }

  @Test
  void a_mail_whose_words_went_missing_behind_the_greeting_has_none() {
    assertThat(PlainText.of("Hi Iryna Grankova,\n\n").blank()).isTrue();
  }

  @Test
  void line_ends_of_every_kind_lead_to_the_same_words() {
    String text = "Hi Anna,\nIn Leeds.\n\nKind regards,\nBob\nReturns\n\nPS: Bring your ID.";
    String same = "In Leeds. | PS: Bring your ID.";
    assertThat(own(text)).isEqualTo(same);
    assertThat(own(text.replace("\n", "\r\n"))).isEqualTo(same);
    assertThat(own(text.replace("\n", "\r"))).isEqualTo(same);
  }

  @Test
  void a_text_of_quotes_alone_has_no_own_words() {
    assertThat(own("> one\n> two")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n", "\u00a0\u200b\ufeff"})
  void an_empty_text_has_no_own_words(String text) {
    assertThat(PlainText.of(text).own()).isEmpty();
  }
}
