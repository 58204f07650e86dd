package dev.attune.deploy.signin;

import jakarta.security.enterprise.identitystore.PasswordHash;

/** No hash at all: the container's is looked at in the container. */
public final class PlainHash implements PasswordHash {

  @Override
  public String generate(char[] password) {
    return "plain:" + new String(password);
  }

  @Override
  public boolean verify(char[] password, String hashed) {
    return generate(password).equals(hashed);
  }
}
