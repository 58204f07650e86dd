package dev.attune.sandbox.seed;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Named;
import dev.attune.sandbox.core.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the people that a seed names, and makes those it doesn't know. Inside the desk's lock. */
public final class People {
  private final Desk desk;

  public People(Desk desk) {
    this.desk = desk;
  }

  /** Takes in groups, brands, organizations and people. */
  public void load(JsonObject staff) {
    for (String kind : List.of("team", "brand", "organization")) {
      for (JsonElement one : Json.elements(staff, kind + "s")) {
        named(kind, one.getAsJsonObject());
      }
    }
    for (JsonElement one : Json.elements(staff, "people")) {
      person(one.getAsJsonObject());
    }
  }

  private void named(String kind, JsonObject asked) {
    String key = Json.string(asked, "key").orElseThrow(() -> missing(kind, "key"));
    String name = Json.string(asked, "name").orElse(key);
    if (desk.rows().named(kind, key).isEmpty()) {
      desk.save(kind, new Named(desk.rows().nextId(), key, name, desk.now()));
    }
  }

  /** The group, brand or organization of this name, made when new; 0 for no name. */
  long namedId(String kind, Optional<String> name) {
    if (name.isEmpty()) {
      return 0;
    }
    if (desk.rows().named(kind, name.get()).isEmpty()) {
      named(kind, Json.object("key", name.get()));
    }
    return desk.rows().named(kind, name.get()).map(Named::id).orElse(0L);
  }

  /** Makes or changes a person. */
  public Person person(JsonObject asked) {
    String key = Json.string(asked, "key").orElseThrow(() -> missing("person", "key"));
    Person person = desk.rows().personByKey(key).orElseGet(() -> fresh(key, Person.Role.CUSTOMER));
    Json.string(asked, "name").ifPresent(v -> person.name = v);
    Json.string(asked, "alias").ifPresent(v -> person.alias = v);
    Json.string(asked, "email").ifPresent(v -> person.email = v);
    Json.string(asked, "signature").ifPresent(v -> person.signature = v);
    Json.string(asked, "timeZone").ifPresent(v -> person.timeZone = v);
    Json.flag(asked, "active").ifPresent(v -> person.active = v);
    Json.flag(asked, "suspended").ifPresent(v -> person.suspended = v);
    Json.string(asked, "role")
        .ifPresent(
            v -> person.role = Person.Role.valueOf(v.toUpperCase(Locale.ROOT).replace('-', '_')));
    for (String team : Json.strings(asked, "teams")) {
      person.teamIds.add(namedId("team", Optional.of(team)));
    }
    Optional<String> organization = Json.string(asked, "organization");
    if (organization.isPresent()) {
      person.organizationId = namedId("organization", organization);
    }
    person.updatedAt = desk.now();
    return desk.save(person);
  }

  private Person fresh(String key, Person.Role role) {
    Person person = new Person();
    person.key = key;
    person.name = titled(key);
    person.email = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", ".") + "@example.com";
    person.role = role;
    person.createdAt = desk.now();
    person.updatedAt = person.createdAt;
    return person;
  }

  private static String titled(String key) {
    List<String> words = new ArrayList<>();
    for (String word : key.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
      }
    }
    return words.isEmpty() ? "Someone" : String.join(" ", words);
  }

  /** The person with this key, made with this role when new. */
  Person known(String key, Person.Role role) {
    return desk.rows().personByKey(key).orElseGet(() -> desk.save(fresh(key, role)));
  }

  /** One of the agents, always the same for the same text. */
  Person anyAgent(String text) {
    List<Person> agents =
        desk.rows().staff.values().stream()
            .filter(p -> p.role == Person.Role.AGENT && p.active)
            .toList();
    return agents.isEmpty()
        ? known("agent", Person.Role.AGENT)
        : agents.get(Math.floorMod(text.hashCode(), agents.size()));
  }

  private static IllegalArgumentException missing(String what, String member) {
    return new IllegalArgumentException("A " + what + " needs a " + member);
  }
}
