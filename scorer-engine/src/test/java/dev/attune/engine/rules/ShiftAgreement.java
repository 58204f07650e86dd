package dev.attune.engine.rules;

import dev.attune.assessment.Shift;
import dev.attune.engine.labelled.Agreement;
import dev.attune.engine.labelled.LabelledShifts;
import java.util.List;
import java.util.Locale;

/**
 * How well the shifts found agree with those that a reader saw. As a program it prints both halves;
 * with {@code all}, also every reply of the known half that they differ on.
 *
 * @param kappa with quadratic weights, from worse to warm
 * @param accuracy the share that is exactly right
 */
record ShiftAgreement(double kappa, double accuracy) {

  private static final List<Shift> ORDER =
      List.of(Shift.WORSE, Shift.SAME, Shift.BETTER, Shift.WARM);

  static ShiftAgreement on(List<LabelledShifts.Marked> marked) {
    int[] seen = marked.stream().mapToInt(each -> ORDER.indexOf(each.shift())).toArray();
    int[] found = marked.stream().mapToInt(each -> ORDER.indexOf(found(each))).toArray();
    long right = marked.stream().filter(each -> found(each) == each.shift()).count();
    return new ShiftAgreement(
        Agreement.kappa(seen, found, ORDER.size() - 1), (double) right / marked.size());
  }

  private static Shift found(LabelledShifts.Marked marked) {
    return Shifts.after(marked.reply()).orElseThrow();
  }

  public static void main(String[] arguments) {
    System.out.println("known half    " + on(LabelledShifts.known()));
    System.out.println("held-out half " + on(LabelledShifts.heldOut()));
    if (arguments.length > 0) {
      LabelledShifts.known().stream()
          .filter(marked -> found(marked) != marked.shift())
          .forEach(
              marked ->
                  System.out.printf(
                      "%s, found %s: %s%n",
                      marked.shift(), found(marked), marked.reply().after().get(0).text().words()));
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "kappa %.3f, accuracy %.3f", kappa, accuracy);
  }
}
