package dev.attune.deploy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What classes may or may not do, in terms ArchUnit has no words for. */
final class Conditions {

  private Conditions() {}

  static ArchCondition<JavaClass> catchAny(Class<?> type) {
    return new ArchCondition<>("catch " + type.getSimpleName()) {
      @Override
      public void check(JavaClass checked, ConditionEvents events) {
        checked.getCodeUnits().stream()
            .flatMap(unit -> unit.getTryCatchBlocks().stream())
            .filter(
                block ->
                    block.getCaughtThrowables().stream()
                        .anyMatch(caught -> caught.isAssignableTo(type)))
            .forEach(
                block ->
                    events.add(
                        SimpleConditionEvent.satisfied(
                            checked, checked.getName() + " catches in " + block.getOwner())));
      }
    };
  }

  static ArchCondition<JavaClass> readTheClock() {
    Set<String> clocks =
        Stream.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class)
            .map(Class::getName)
            .collect(java.util.stream.Collectors.toSet());
    return new ArchCondition<>("read the clock") {
      @Override
      public void check(JavaClass checked, ConditionEvents events) {
        checked.getMethodCallsFromSelf().stream()
            .filter(
                call -> {
                  String owner = call.getTargetOwner().getName();
                  String name = call.getName();
                  return (clocks.contains(owner)
                          && name.equals("now")
                          && call.getTarget().getRawParameterTypes().isEmpty())
                      || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                      || (owner.equals("java.lang.System")
                          && Set.of("currentTimeMillis", "nanoTime").contains(name));
                })
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
      }
    };
  }

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass checked, ConditionEvents events) {
        boolean marked = checked.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                checked, marked, checked.getPackageName() + " has no @NullMarked package-info"));
      }
    };
  }
}
