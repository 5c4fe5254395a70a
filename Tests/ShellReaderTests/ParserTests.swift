import IncidentModel
import Testing

@testable import ShellReader

@Suite("Parser")
struct ParserTests {
  private func words(_ text: String) -> [String] {
    let parsed = ShellParser.parse(text)
    guard parsed.error == nil,
      case .simple(let command)? = parsed.statements.first?.list.pipelines.first?.commands.first
    else { return ["?"] }
    return command.words.map { $0.text.shown }
  }

  @Test("takes quotes and escapes off")
  func quotes() {
    #expect(
      words(#"a 'b c' "d e" f\ g h"i"'j' "" $'k\tl'"#) == ["a", "b c", "d e", "f g", "hij", "", "k\tl"])
    #expect(words(#"a "b\"c" 'd\e' "f\$g""#) == ["a", "b\"c", #"d\e"#, "f$g"])
  }

  @Test("reads placeholders as words, not as redirections")
  func placeholders() {
    #expect(words("kubectl logs <pod> -n <your-app name> x") == ["kubectl", "logs", "…", "-n", "…", "x"])
    #expect(words("curl http://<host>:<port>/health") == ["curl", "http://…:…/health"])
    #expect(words("curl http://{{ host }}/x {{name}}") == ["curl", "http://…/x", "…"])
    #expect(words("<program> x") == ["…", "x"])
    #expect(words("X [NAME] ... <...>") == ["X", "[NAME]", "...", "…"])
    #expect(ShellReader.analyse("X=<value> ls").commandClass == .read)
  }

  @Test("reads redirections as redirections, not as placeholders")
  func redirections() {
    for text in [
      "a < in > out", "a <in >out", "a <in 2>out", "a < in|b >out", "a <in; b >out", "a <\"x\" >out",
    ] {
      #expect(ShellReader.analyse("cat" + text.dropFirst()).reason.hasPrefix("redirection >"), "\(text)")
    }
  }

  @Test("names the fault of what does not parse")
  func problems() {
    let faults = [
      ("echo \"x", "unclosed double quote"), ("echo 'x", "unclosed single quote"),
      ("echo `x", "unclosed backtick"),
      ("echo ${x", "unclosed ${"), ("echo $(x", "missing )"), ("a | ", "unexpected end of text"),
      ("a && ", "unexpected end of text"), ("; a", "unexpected ;"), ("a )", "unexpected )"),
      ("if a; then b", "missing elif or else or fi"), ("done", "unexpected done"),
      ("for i in a; b; done", "missing do"),
      ("cat <<EOF\nx", "unclosed here-document, EOF expected"), ("a > ", "missing file after a redirection"),
      ("[[ a", "unclosed [["), ("a;;", "unexpected ;;"), ("case a in b", "missing ) after a case pattern"),
    ]
    for (text, problem) in faults {
      #expect(ShellReader.analyse(text).problem == problem, "\(text)")
      #expect(ShellReader.analyse(text).commandClass == .unknown, "\(text)")
    }
    #expect(ShellReader.analyse("ls; # it's fine").problem == nil)
  }

  @Test("refuses deeper nesting than its limit and takes what is under it")
  func depth() {
    func nested(_ levels: Int) -> String {
      String(repeating: "$(echo ", count: levels) + "x" + String(repeating: ")", count: levels)
    }
    #expect(ShellReader.analyse("echo " + nested(ShellParser.maximumDepth - 1)).commandClass == .read)
    let deep = ShellReader.analyse("echo " + nested(ShellParser.maximumDepth + 1))
    #expect(deep.commandClass == .unknown)
    #expect(deep.problem == "nested more than \(ShellParser.maximumDepth) levels deep")
  }
}
