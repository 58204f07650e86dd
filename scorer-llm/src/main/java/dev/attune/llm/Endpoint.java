package dev.attune.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model behind its endpoint: messages in, one answer out. Thread-safe. */
final class Endpoint {

  private static final int SAME_EVERY_TIME = 1;

  private final OpenAiChatModel model;

  /**
   * One answer.
   *
   * @param text empty where the model said nothing
   * @param tokens in and out together; 0 where the endpoint doesn't say
   */
  record Said(String text, long tokens) {}

  Endpoint(LlmSettings settings) {
    OpenAiChatModel.OpenAiChatModelBuilder builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(new Line(settings.timeout()))
            .baseUrl(settings.url().toString())
            .modelName(settings.model())
            .temperature(settings.temperature())
            .seed(SAME_EVERY_TIME)
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false);
    if (!settings.key().isEmpty()) {
      builder.apiKey(settings.key());
    }
    this.model = (settings.jsonMode() ? builder.responseFormat("json_object") : builder).build();
  }

  /**
   * @throws Unanswered when no answer came
   */
  Said ask(List<ChatMessage> messages) {
    try {
      return said(model.chat(ChatRequest.builder().messages(messages).build()));
    } catch (RuntimeException e) {
      throw unanswered(e);
    }
  }

  private static Said said(ChatResponse answer) {
    @Nullable String text = answer.aiMessage().text();
    var usage = answer.tokenUsage();
    @Nullable Integer tokens = usage == null ? null : usage.totalTokenCount();
    return new Said(text == null ? "" : text, tokens == null ? 0 : tokens);
  }

  /** The library may wrap what our line throws; what it says itself may quote texts. */
  private static Unanswered unanswered(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unanswered ours) {
        return ours;
      }
    }
    return new Unanswered("answer unreadable", Unanswered.Next.NOT_AGAIN);
  }

  /** Hands the library our line instead of one of its own. */
  private record Line(Duration timeout) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return timeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(@Nullable Duration other) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return timeout;
    }

    @Override
    public HttpClientBuilder readTimeout(@Nullable Duration other) {
      return this;
    }

    @Override
    public HttpClient build() {
      return new BoundedHttp(timeout);
    }
  }
}
