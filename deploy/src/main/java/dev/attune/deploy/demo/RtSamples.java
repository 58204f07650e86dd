package dev.attune.deploy.demo;

import dev.attune.sandbox.rt.RtRest;
import dev.attune.sandbox.rt.RtServer;
import java.io.IOException;
import java.util.List;

/** The sample tickets of the demo's Request Tracker. */
final class RtSamples {

  /**
   * One question by mail, and its answer by an agent.
   *
   * @param name of the customer
   */
  private record Sample(String name, String subject, String asks, String agent, String answers) {

    void into(RtServer rt) throws IOException {
      RtRest root = rt.as("root");
      String address = name.toLowerCase(java.util.Locale.ROOT) + "@customer.example";
      if (root.ticketAbout(subject).isEmpty()) {
        rt.mail().arrives(name + " <" + address + ">", subject, asks);
      }
      String ticket = root.ticketAbout(subject).orElseThrow();
      String answered = "ObjectType = 'RT::Ticket' AND Type = 'Correspond' AND ObjectId = ";
      if (root.transactions(answered + ticket).isEmpty()) {
        rt.as(agent).replies(ticket, answers);
      }
    }
  }

  private static final List<Sample> ALL =
      List.of(
          new Sample(
              "Nora",
              "Birthday parcel",
              "It still has not come, and my daughter turns six tomorrow. I am really upset.",
              "alice",
              "Sorry for the inconvenience. Please check the tracking page."),
          new Sample(
              "Omar",
              "Charged twice",
              "My card was charged twice and rent is due tomorrow. I don't know what to do.",
              "bert",
              "You must have clicked twice. As per our policy refunds take 14 days."),
          new Sample(
              "Pia",
              "Lost photographs",
              "Your update deleted the album with the last photographs of my father.",
              "alice",
              "I am so sorry, Pia: those last photographs of your father can't be replaced by"
                  + " anything. I have asked our engineers to search last night's backup for your"
                  + " album, and I write to you today at five, whatever they find."),
          new Sample(
              "Quentin",
              "Opening hours",
              "Are you open on Saturday?",
              "bert",
              "Yes, from nine to one. See you then!"),
          new Sample(
              "Rosa",
              "Wheelchair",
              "The wheelchair that I rely on has been in repair for three weeks. I can't leave the"
                  + " house.",
              "alice",
              "We apologise for any inconvenience this may have caused. Your request is important"
                  + " to us."));

  private RtSamples() {}

  /** Adds what isn't there yet. */
  static void into(RtServer rt) throws IOException {
    for (Sample sample : ALL) {
      sample.into(rt);
    }
  }
}
