package org.parley.serve.browser;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A Chromium without a window, told what to do over the DevTools protocol. It reaches no host but this machine, and
 * notes everything that a page does wrong.
 */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Connection connection;
    private final String session;

    private Browser(Process process, Connection connection, String session) {
        this.process = process;
        this.connection = connection;
        this.session = session;
    }

    /** The program, if this machine has it. */
    static Optional<Path> program() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile empty folder for what it keeps */
    static Browser start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            List<String> port = port(profile.resolve("DevToolsActivePort"), process);
            Connection connection = Connection.to(URI.create("ws://127.0.0.1:" + port.get(0) + port.get(1)));
            String target = connection
                    .ask("", "Target.createTarget", Map.of("url", "about:blank"))
                    .get("targetId")
                    .getAsString();
            String session = connection
                    .ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                    .get("sessionId")
                    .getAsString();
            Browser browser = new Browser(process, connection, session);
            for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
                browser.tell(domain + ".enable", Map.of());
            }
            return browser;
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static List<String> port(Path file, Process process) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() == 2) {
                    return lines;
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("the browser did not start");
    }

    /** Opens a page and waits until it has loaded and has nothing more to ask for. */
    void open(String address) throws Exception {
        connection.notes.clear();
        connection.loaded = new CompletableFuture<>();
        tell("Page.navigate", Map.of("url", address));
        connection.loaded.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        waitFor("document.readyState === 'complete'");
    }

    /** The value of an expression of JavaScript. */
    JsonElement value(String expression) throws Exception {
        JsonObject answer =
                tell("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalArgumentException(answer.get("exceptionDetails").toString());
        }
        JsonObject result = answer.getAsJsonObject("result");
        return result.has("value") ? result.get("value") : new JsonObject();
    }

    String text(String expression) throws Exception {
        return value(expression).getAsString();
    }

    void waitFor(String condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!value("Boolean(" + condition + ")").getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(condition + " did not come true");
            }
            Thread.sleep(50);
        }
    }

    void type(String text) throws Exception {
        tell("Input.insertText", Map.of("text", text));
    }

    void press(String key) throws Exception {
        int code = Map.of("Tab", 9, "Enter", 13, "Escape", 27, "ArrowDown", 40).get(key);
        for (String type : List.of("rawKeyDown", "keyUp")) {
            tell(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
        }
    }

    void size(int width, int height) throws Exception {
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void scheme(String lightOrDark) throws Exception {
        tell(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
    }

    void scripts(boolean run) throws Exception {
        tell("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    void screenshot(Path file) throws Exception {
        JsonObject answer = tell("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(answer.get("data").getAsString()));
    }

    /** What went wrong since the page was opened: errors, failed requests, requests to other hosts than its own. */
    List<String> notes() {
        return List.copyOf(connection.notes);
    }

    private JsonObject tell(String method, Map<String, ?> parameters) throws Exception {
        return connection.ask(session, method, parameters);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    /** Questions and answers over one web socket; what comes unasked is looked through for mistakes. */
    private static final class Connection implements WebSocket.Listener {
        private final AtomicInteger last = new AtomicInteger();
        private final Map<Integer, CompletableFuture<JsonObject>> questions = new ConcurrentHashMap<>();
        private final StringBuilder message = new StringBuilder();
        private final List<String> notes = new CopyOnWriteArrayList<>();
        private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
        private WebSocket socket;

        static Connection to(URI address) throws Exception {
            Connection connection = new Connection();
            connection.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(address, connection)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return connection;
        }

        JsonObject ask(String session, String method, Map<String, ?> parameters)
                throws ExecutionException, InterruptedException, TimeoutException {
            int id = last.incrementAndGet();
            JsonObject question = new JsonObject();
            question.addProperty("id", id);
            question.addProperty("method", method);
            question.add("params", new Gson().toJsonTree(parameters));
            if (!session.isEmpty()) {
                question.addProperty("sessionId", session);
            }
            CompletableFuture<JsonObject> answer = new CompletableFuture<>();
            questions.put(id, answer);
            socket.sendText(question.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                receive(JsonParser.parseString(message.toString()).getAsJsonObject());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void receive(JsonObject received) {
            if (received.has("id")) {
                CompletableFuture<JsonObject> question =
                        questions.remove(received.get("id").getAsInt());
                if (received.has("error")) {
                    question.completeExceptionally(
                            new IOException(received.get("error").toString()));
                } else {
                    question.complete(received.getAsJsonObject("result"));
                }
                return;
            }
            JsonObject event = received.getAsJsonObject("params");
            switch (received.get("method").getAsString()) {
                case "Page.loadEventFired" -> loaded.complete(null);
                case "Runtime.exceptionThrown" -> notes.add("exception: " + event);
                case "Runtime.consoleAPICalled" -> {
                    if (Stream.of("error", "assert", "warning")
                            .anyMatch(event.get("type").getAsString()::equals)) {
                        notes.add("console: " + event.get("args"));
                    }
                }
                case "Log.entryAdded" -> {
                    JsonObject entry = event.getAsJsonObject("entry");
                    if (entry.get("level").getAsString().equals("error")) {
                        notes.add("log: " + entry);
                    }
                }
                case "Network.requestWillBeSent" ->
                    request(event.getAsJsonObject("request").get("url").getAsString());
                case "Network.responseReceived" -> {
                    JsonObject response = event.getAsJsonObject("response");
                    if (response.get("status").getAsInt() >= 400) {
                        notes.add("status " + response.get("status") + ": " + response.get("url"));
                    }
                }
                case "Network.loadingFailed" -> {
                    // What another page makes superfluous is no failure.
                    if (!(event.has("canceled") && event.get("canceled").getAsBoolean())) {
                        notes.add("failed: " + event);
                    }
                }
                default -> {
                    // Of no interest here.
                }
            }
        }

        private void request(String address) {
            URI uri = URI.create(
                    address.length() > 200 ? address.substring(0, 200).replaceFirst("\\?.*", "") : address);
            if (!"data".equals(uri.getScheme()) && !"127.0.0.1".equals(uri.getHost())) {
                notes.add("foreign host: " + address);
            }
        }
    }

    /** For arrays that a page answers with. */
    static Stream<JsonObject> objects(JsonElement array) {
        JsonArray all = array.getAsJsonArray();
        return all.asList().stream().map(JsonElement::getAsJsonObject);
    }
}
