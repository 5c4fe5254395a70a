import ShellReader
import Testing

@Suite("Variables")
struct VariableTests {
  private func used(_ text: String) -> [String] { ShellReader.analyse(text).variablesUsed.map(\.name) }

  @Test("lists variables in order of first use, once each")
  func order() {
    #expect(
      used("redis-cli -h $HOST -p ${PORT} -a \"$PASSWORD\" ping; echo $HOST") == ["HOST", "PORT", "PASSWORD"])
  }

  @Test("keeps the default that the text offers")
  func defaults() {
    let analysis = ShellReader.analyse("x ${A:-1} ${B-two words} ${C:=c} ${D:?gone} ${E:-$(date)} ${F:-}")
    #expect(
      analysis.variablesUsed == [
        ShellVariable(name: "A", defaultValue: "1"), ShellVariable(name: "B", defaultValue: "two words"),
        ShellVariable(name: "C", defaultValue: "c"), ShellVariable(name: "D"), ShellVariable(name: "E"),
        ShellVariable(name: "F", defaultValue: ""),
      ])
    #expect(analysis.variablesSet == ["C"])
  }

  @Test("leaves out what the text sets before")
  func setBefore() {
    #expect(used("A=1; echo $A $B") == ["B"])
    #expect(used("export A=1\necho $A") == [])
    #expect(used("for i in $LIST; do echo $i; done") == ["LIST"])
    #expect(used("while read -r line; do echo $line; done") == [])
    #expect(used("read -r a b; echo $a $b $c") == ["c"])
    #expect(used("mapfile -t rows < f; echo ${rows[@]}") == [])
    #expect(used("f() { local x=1; echo $x $y; }") == ["y"])
    #expect(used("A=$A:/x") == ["A"])
    #expect(used("echo $A; A=1") == ["A"])
    #expect(used("A=1 echo $A") == ["A"])
  }

  @Test("leaves out special parameters and those that the shell fills")
  func special() {
    #expect(
      used("echo $? $1 ${10} $@ $* $# $$ $! $- $0 $_ $RANDOM $LINENO ${BASH_SOURCE[0]} $HOME") == ["HOME"])
  }

  @Test("finds variables wherever they expand and nowhere else")
  func places() {
    #expect(used("echo '$A' \\$B \"$C\" \"\\$D\"") == ["C"])
    #expect(used("cat <<EOF\n$A\nEOF\ncat <<'EOF'\n$B\nEOF") == ["A"])
    #expect(used("echo $(echo $A) `echo $B` <(echo $C) $((D + $E))") == ["A", "B", "C", "D", "E"])
    #expect(used("[[ $A == $B ]] && case $C in $D) ;; esac") == ["A", "B", "C", "D"])
    #expect(used("kubectl get x -o jsonpath='{$.items}'") == [])
  }

  @Test("asks for no variable of another machine")
  func elsewhere() {
    #expect(used("ssh $HOST 'echo $A' \"$B\"") == ["HOST", "B"])
    #expect(used("kubectl exec $POD -- sh -c 'echo $A'") == ["POD"])
    #expect(used("sh -c 'echo $A'") == ["A"])
  }

  @Test("lists what the text sets")
  func sets() {
    let text = "A=1 B=2; export C=3; declare -x D=4; read e; for f in x; do :; done; ((g = 1)); printf -v h x"
    #expect(ShellReader.analyse(text).variablesSet == ["A", "B", "C", "D", "e", "f", "g", "h"])
  }
}
