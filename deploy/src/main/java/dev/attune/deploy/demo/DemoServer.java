package dev.attune.deploy.demo;

import dev.attune.sandbox.Credentials;
import dev.attune.sandbox.Sandbox;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The configuration of the demo's server: its accounts, everything quick, nothing to set up. */
final class DemoServer {

  static final String ZENDESK = "zendesk-demo";
  static final String FRESHDESK = "freshdesk-demo";

  private DemoServer() {}

  static Map<String, String> keys(DemoDirectory directory, Sandbox sandbox, int port)
      throws IOException {
    Credentials credentials = sandbox.credentials();
    Map<String, String> keys = new TreeMap<>();
    keys.put("attune.http.port", Integer.toString(port));
    keys.put("attune.db.url", "jdbc:h2:file:" + directory.ledger() + ";DB_CLOSE_ON_EXIT=FALSE");
    keys.put("attune.local-token-file", directory.localToken().toString());
    // Zendesk lets its feed be asked ten times a minute
    keys.put("attune.pull.every", "PT7S");
    keys.put("attune.reply.settle", "PT2S");
    keys.put("attune.reply.settle.chat", "PT2S");
    account(keys, ZENDESK, "zendesk", sandbox.zendeskUrl());
    keys.put(of(ZENDESK, "user"), credentials.zendeskEmail());
    keys.put(of(ZENDESK, "ai-agents"), "true");
    keys.put(
        of(ZENDESK, "token-file"),
        directory.secret("zendesk.token", credentials.zendeskToken()).toString());
    account(keys, FRESHDESK, "freshdesk", sandbox.freshdeskUrl());
    keys.put(
        of(FRESHDESK, "token-file"),
        directory.secret("freshdesk.token", credentials.freshdeskKey()).toString());
    return keys;
  }

  /** The further account of a real Request Tracker. */
  static Map<String, String> keys(DemoDirectory directory, DemoRt rt) throws IOException {
    Map<String, String> keys = new TreeMap<>();
    account(keys, DemoRt.ACCOUNT, "rt", rt.url());
    keys.put(of(DemoRt.ACCOUNT, "user"), DemoRt.USER);
    keys.put(of(DemoRt.ACCOUNT, "token-file"), directory.secret("rt.token", rt.token()).toString());
    return keys;
  }

  private static void account(Map<String, String> keys, String name, String vendor, String url) {
    keys.put(of(name, "vendor"), vendor);
    keys.put(of(name, "url"), url);
    keys.put(of(name, "allow-http"), "true");
    // nobody else uses these helpdesks
    keys.put(of(name, "budget"), "1.0");
    // the sample tickets are a few days old
    keys.put(of(name, "since"), "2000-01-01T00:00:00Z");
  }

  private static String of(String account, String key) {
    return "attune.account." + account + "." + key;
  }
}
