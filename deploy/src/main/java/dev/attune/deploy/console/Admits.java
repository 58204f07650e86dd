package dev.attune.deploy.console;

import dev.attune.deploy.ledger.People.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whom a resource admits; admins always, and where this is missing nobody else. A method's counts
 * before its class's.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Admits {

  Role[] value() default {};

  /** Without any sign-in. */
  boolean everyone() default false;

  /** Without any sign-in as long as the server answers to this machine alone. */
  boolean thisMachine() default false;

  /** Changes nothing, so that a token for reading may ask it by POST. */
  boolean changesNothing() default false;
}
