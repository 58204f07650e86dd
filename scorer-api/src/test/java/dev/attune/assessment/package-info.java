/** Shows that score and gap follow from the findings as the rubric's page says. */
@NullMarked
package dev.attune.assessment;

import org.jspecify.annotations.NullMarked;
