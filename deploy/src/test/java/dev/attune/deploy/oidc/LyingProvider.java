package dev.attune.deploy.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An OpenID provider over HTTP that says the truth until it is told to lie. */
public final class LyingProvider implements AutoCloseable {

  public static final String CLIENT = "attune";
  public static final String SECRET = "a client secret that is long enough to sign with";
  private static final String CODE = "code-1";

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, String> asked = new HashMap<>();
  private UnaryOperator<JWTClaimsSet.Builder> lie = claims -> claims;
  private boolean signsWithTheClientsSecret;
  private RSAKey signing;
  private boolean namesAnotherIssuer;
  private boolean hidesItsTokens;
  private String tokenAuthorization = "";
  private String userInfo = "";

  public LyingProvider() {
    try {
      key = fresh();
      signing = key;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known/openid-configuration", call -> answer(call, description()));
    server.createContext("/keys", call -> answer(call, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::signsInAtOnce);
    server.createContext("/token", call -> answer(call, token(call)));
    server.createContext("/userinfo", call -> answer(call, userInfo(call)));
    server.start();
  }

  public URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What it says of people from now on. */
  public void lies(UnaryOperator<JWTClaimsSet.Builder> other) {
    lie = other;
  }

  void signsWithTheClientsSecret() {
    signsWithTheClientsSecret = true;
  }

  void signsWithAnotherKey() throws JOSEException {
    signing = fresh();
  }

  private static RSAKey fresh() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID("k1").algorithm(JWSAlgorithm.RS256).generate();
  }

  void namesAnotherIssuer() {
    namesAnotherIssuer = true;
  }

  void hidesItsTokens(boolean hides) {
    hidesItsTokens = hides;
  }

  /** What it tells of people to who asks beside the token; empty where it can't be asked. */
  void tellsBeside(String json) {
    userInfo = json;
  }

  private String userInfo(HttpExchange call) {
    return "Bearer at-1".equals(call.getRequestHeaders().getFirst("Authorization"))
        ? userInfo
        : "{\"error\":\"invalid_token\"}";
  }

  /** How the client proved itself last. */
  String tokenAuthorization() {
    return tokenAuthorization;
  }

  /** A person signs in there; gives the code that leads back. */
  String signsIn(URI door) {
    asked.clear();
    asked.putAll(query(door.getRawQuery()));
    return CODE;
  }

  /** Leads a browser back at once, as for somebody who is signed in there already. */
  private void signsInAtOnce(HttpExchange call) throws IOException {
    String code = signsIn(call.getRequestURI());
    call.getResponseHeaders()
        .add("Location", asked("redirect_uri") + "?code=" + code + "&state=" + asked("state"));
    call.sendResponseHeaders(302, -1);
    call.close();
  }

  String asked(String name) {
    return asked.getOrDefault(name, "");
  }

  private String description() {
    String at = issuer().toString();
    JsonObjectBuilder description =
        Json.createObjectBuilder()
            .add("issuer", namesAnotherIssuer ? "https://elsewhere.example" : at)
            .add("authorization_endpoint", at + "/authorize")
            .add("jwks_uri", at + "/keys")
            .add("subject_types_supported", Json.createArrayBuilder().add("public"))
            .add("response_types_supported", Json.createArrayBuilder().add("code"))
            .add("id_token_signing_alg_values_supported", Json.createArrayBuilder().add("RS256"));
    if (!userInfo.isEmpty()) {
      description.add("userinfo_endpoint", at + "/userinfo");
    }
    if (!hidesItsTokens) {
      description.add("token_endpoint", at + "/token");
    }
    return description.build().toString();
  }

  private String token(HttpExchange call) {
    try {
      Map<String, String> sent =
          query(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      tokenAuthorization = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
      CodeChallenge proof =
          CodeChallenge.compute(
              CodeChallengeMethod.S256,
              new CodeVerifier(sent.getOrDefault("code_verifier", "0".repeat(43))));
      if (!CODE.equals(sent.get("code")) || !proof.getValue().equals(asked("code_challenge"))) {
        return "{\"error\":\"invalid_grant\"}";
      }
      return Json.createObjectBuilder()
          .add("access_token", "at-1")
          .add("token_type", "Bearer")
          .add("id_token", idToken())
          .build()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String idToken() throws JOSEException {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        lie.apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer().toString())
                    .subject("subject-1")
                    .audience(CLIENT)
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(300)))
                    .claim("nonce", asked("nonce"))
                    .claim("email", "maya@example.com")
                    .claim("email_verified", true)
                    .claim("name", "Maya"))
            .build();
    JWSAlgorithm algorithm = signsWithTheClientsSecret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256;
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("k1").build(), claims);
    token.sign(
        signsWithTheClientsSecret
            ? new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8))
            : new RSASSASigner(signing));
    return token.serialize();
  }

  private static Map<String, String> query(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void answer(HttpExchange call, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(json.startsWith("{\"error\"") ? 400 : 200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
