import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs EPUBCheck over many books in one virtual machine: the first book costs seconds, every other
 * one a fraction of a second. Run it through scripts/epubcheck.sh, which says what it accepts.
 *
 * <p>Exit status: 0 all books clean, 1 some are not, 2 no book given.
 */
final class CheckBooks {
  private static boolean showsUsage = false;
  private static boolean showsCleanBooks = true;
  private static Severity lowestFailing = Severity.WARNING;
  private static String explanations = null;

  /** The kinds of usage message that were met. */
  private static final Map<String, Kind> kinds = new TreeMap<>();

  private static final class Kind {
    int messages = 0;
    int books = 0;
    String lastBook = "";
    String example = "";
  }

  public static void main(String[] arguments) throws IOException {
    List<String> books = booksNamedBy(arguments);
    if (books.isEmpty()) {
      System.err.println("epubcheck: no book to check");
      System.exit(2);
    }
    int failed = 0;
    for (String book : books) {
      if (!check(book)) {
        failed += 1;
      }
    }
    int unexplained = showKinds();
    System.out.printf("%d passed, %d failed%n", books.size() - failed, failed + unexplained);
    System.exit(failed + unexplained == 0 ? 0 : 1);
  }

  private static List<String> booksNamedBy(String[] arguments) throws IOException {
    List<String> books = new ArrayList<>();
    for (int number = 0; number < arguments.length; number++) {
      switch (arguments[number]) {
        case "-u" -> showsUsage = true;
        case "-q" -> showsCleanBooks = false;
        case "--errors-only" -> lowestFailing = Severity.ERROR;
        case "--explained" -> explanations = whatStays(Path.of(arguments[++number]));
        case "-" -> readPaths(books);
        default -> books.add(arguments[number]);
      }
    }
    return books;
  }

  /** The section of the page of explanations that tells which messages stay, and why. */
  private static String whatStays(Path page) throws IOException {
    for (String section : Files.readString(page).split("(?m)^## ")) {
      if (section.startsWith("What stays")) {
        return section;
      }
    }
    throw new IOException(page + " has no section “What stays”");
  }

  private static void readPaths(List<String> books) throws IOException {
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      if (!line.isEmpty()) {
        books.add(line);
      }
    }
  }

  /** Prints the book's line and what speaks against it; says whether it is clean. */
  private static boolean check(String book) {
    Findings findings = new Findings(book);
    try {
      new EpubCheck(new File(book), findings).doValidate();
    } catch (RuntimeException problem) {
      findings.gaveUp(problem);
    }
    boolean isClean = findings.gravest().toInt() < lowestFailing.toInt();
    if (isClean && !showsCleanBooks) {
      return true;
    }
    System.out.printf(
        "%s  %d fatal, %d errors, %d warnings, %d usages  %s%n", isClean ? "ok  " : "FAIL",
        findings.count(Severity.FATAL), findings.count(Severity.ERROR),
        findings.count(Severity.WARNING), findings.count(Severity.USAGE), book);
    findings.lines().forEach(System.out::println);
    return isClean;
  }

  /** Prints a line for each kind of usage message; how many of them nobody has explained. */
  private static int showKinds() {
    int unexplained = 0;
    for (Map.Entry<String, Kind> entry : kinds.entrySet()) {
      Kind kind = entry.getValue();
      boolean isExplained = explanations == null || explanations.contains(entry.getKey());
      unexplained += isExplained ? 0 : 1;
      System.out.printf(
          "%s  %s  %d times in %d books, such as %s%n", isExplained ? "usage" : "FAIL ",
          entry.getKey(), kind.messages, kind.books, kind.example);
    }
    return unexplained;
  }

  /** The messages about one book. */
  private static final class Findings extends MasterReport {
    private final int[] counts = new int[Severity.values().length];
    private final List<String> lines = new ArrayList<>();
    private final String book;
    private Severity gravest = Severity.SUPPRESSED;

    Findings(String book) {
      this.book = book;
      setLocale(Locale.ENGLISH);
      setReportingLevel(ReportingLevel.Usage);
    }

    int count(Severity severity) {
      return counts[severity.ordinal()];
    }

    Severity gravest() {
      return gravest;
    }

    List<String> lines() {
      return lines;
    }

    void gaveUp(RuntimeException problem) {
      note(Severity.FATAL, "EPUBCheck gave up: " + problem);
    }

    @Override
    public void message(Message message, EPUBLocation place, Object... arguments) {
      String line =
          String.format(
              "%s %s: %s (line %d): %s", message.getSeverity(), message.getID(), place.getPath(),
              place.getLine(), message.getMessage(arguments));
      if (message.getSeverity() == Severity.USAGE && (explanations != null || showsUsage)) {
        count(message.getID().toString(), line);
      }
      note(message.getSeverity(), line);
    }

    private void count(String name, String line) {
      Kind kind = kinds.computeIfAbsent(name, unused -> new Kind());
      kind.messages += 1;
      if (!kind.lastBook.equals(book)) {
        kind.books += 1;
        kind.lastBook = book;
      }
      if (kind.example.isEmpty()) {
        kind.example = book + ": " + line;
      }
    }

    private void note(Severity severity, String line) {
      counts[severity.ordinal()] += 1;
      if (severity.toInt() > gravest.toInt()) {
        gravest = severity;
      }
      boolean isShown = severity.toInt() > Severity.USAGE.toInt() && severity != Severity.INFO;
      if (isShown || severity == Severity.USAGE && showsUsage) {
        lines.add("      " + line);
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public void initialize() {}

    @Override
    public int generate() {
      return 0;
    }
  }
}
