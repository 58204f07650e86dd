package dev.attune.deploy.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An OpenID provider as it describes itself, asked once. Thread-safe. */
final class Provider {

  private static final String MAIL = "email";
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int MOST_BYTES = 500_000;

  private final OidcSettings settings;
  private final OIDCProviderMetadata metadata;

  private Provider(OidcSettings settings, OIDCProviderMetadata metadata) {
    this.settings = settings;
    this.metadata = metadata;
  }

  /**
   * Asks a provider for its description, which must name itself as it is configured.
   *
   * @throws IOException when it doesn't answer
   * @throws GeneralException when it answers something else
   */
  static Provider at(OidcSettings settings) throws IOException, GeneralException {
    OIDCProviderMetadata metadata =
        OIDCProviderMetadata.resolve(
            new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
    if (metadata.getAuthorizationEndpointURI() == null
        || metadata.getTokenEndpointURI() == null
        || metadata.getJWKSetURI() == null) {
      throw new GeneralException(
          "its description lacks authorization_endpoint, token_endpoint or jwks_uri");
    }
    return new Provider(settings, metadata);
  }

  /** Where a browser goes to sign in. */
  URI door(Ticket ticket, URI back) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope("openid", "email", "profile"),
            new ClientID(settings.clientId()),
            back)
        .endpointURI(metadata.getAuthorizationEndpointURI())
        .state(new State(ticket.state()))
        .nonce(new Nonce(ticket.nonce()))
        .codeChallenge(new CodeVerifier(ticket.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * What the provider says of who came back with a code, proven by its signature, for us, now, and
   * for the very request that was begun.
   *
   * @throws IOException when it doesn't answer
   * @throws GeneralException when it answers something else, or gives nothing for the code
   * @throws BadJOSEException when what it says isn't proven
   * @throws JOSEException when its keys can't be used
   */
  Map<String, Object> redeem(String code, Ticket ticket, URI back)
      throws IOException, GeneralException, BadJOSEException, JOSEException {
    TokenRequest request =
        new TokenRequest.Builder(
                metadata.getTokenEndpointURI(),
                client(),
                new AuthorizationCodeGrant(
                    new AuthorizationCode(code), back, new CodeVerifier(ticket.verifier())))
            .build();
    HTTPRequest http = request.toHTTPRequest();
    http.setConnectTimeout(PATIENCE_MILLIS);
    http.setReadTimeout(PATIENCE_MILLIS);
    TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
    if (!answer.indicatesSuccess()) {
      throw new GeneralException(
          "the code was refused: " + answer.toErrorResponse().getErrorObject().getCode());
    }
    OIDCTokens tokens = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
    JWT token = tokens.getIDToken();
    IDTokenClaimsSet proven = validator(token).validate(token, new Nonce(ticket.nonce()));
    Map<String, Object> all = new HashMap<>();
    if (proven.getClaim(MAIL) == null && metadata.getUserInfoEndpointURI() != null) {
      all.putAll(userInfo(metadata.getUserInfoEndpointURI(), tokens, proven.getSubject()));
    }
    // what is signed counts before what is not
    all.putAll(proven.toJSONObject());
    return all;
  }

  /** What is said of the same person where the token names no address. */
  private static Map<String, Object> userInfo(URI at, OIDCTokens tokens, Subject subject)
      throws IOException, GeneralException {
    HTTPRequest http = new UserInfoRequest(at, tokens.getBearerAccessToken()).toHTTPRequest();
    http.setConnectTimeout(PATIENCE_MILLIS);
    http.setReadTimeout(PATIENCE_MILLIS);
    UserInfoResponse answer = UserInfoResponse.parse(http.send());
    if (!answer.indicatesSuccess()) {
      throw new GeneralException("UserInfo was refused");
    }
    UserInfo said = answer.toSuccessResponse().getUserInfo();
    if (said == null) {
      throw new GeneralException("UserInfo is signed, which is not read; have it plain");
    }
    if (!subject.equals(said.getSubject())) {
      throw new GeneralException("UserInfo tells of somebody else than the token does");
    }
    return said.toJSONObject();
  }

  private IDTokenValidator validator(JWT token) throws GeneralException, IOException {
    JWSAlgorithm algorithm = JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
    // a shared secret or none would prove nothing of the provider
    if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
      throw new GeneralException("the token is signed by " + algorithm + ", which is not accepted");
    }
    return new IDTokenValidator(
        metadata.getIssuer(),
        new ClientID(settings.clientId()),
        algorithm,
        metadata.getJWKSetURI().toURL(),
        new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES));
  }

  private PlainClientSecret client() {
    ClientID id = new ClientID(settings.clientId());
    Secret secret = new Secret(settings.clientSecret().reveal());
    List<ClientAuthenticationMethod> ways = metadata.getTokenEndpointAuthMethods();
    boolean basic = ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
  }
}
