import ArgumentParser

/// What makes a shell complete: the parser's script, and runbooks for the first word.
///
/// The parser's scripts offer nothing but subcommands there, and `incident redis-down` has none.
enum CompletionScript {
  static func text(for shell: CompletionShell) -> String {
    let script = IncidentCommand.completionScript(for: shell)
    switch shell {
    case .bash: return script + "\n" + bash
    case .fish: return script + "\n" + fish
    case .zsh: return script.replacing(zshSubcommands, with: zshSubcommands + "\n" + zsh, maxReplacements: 1)
    default: return script
    }
  }

  private static let bash = """
    __incident_first_word() {
        _incident "${@}"
        if [[ "${COMP_CWORD}" -eq 1 && "${2}" != -* ]]; then
            local -r cur="${2}"
            local -xr SAP_SHELL=bash
            __incident_add_completions -W "$(__incident_custom_complete ---completion open -- positional@0 1 "${#2}")"
        fi
    }

    complete -o filenames -F __incident_first_word incident

    """

  private static let fish = """
    complete -c 'incident' -n '__incident_should_offer_completions_for_positional "incident" -eq 1' -fka \
    '(__incident_custom_completion ---completion open -- positional@0 (count (__incident_tokens -pc)) \
    (__incident_tokens -tC))'

    """

  private static let zshSubcommands = "        _describe -V subcommand subcommands && ret=0"

  private static let zsh = """
            __incident_custom_complete ---completion open -- positional@0 "${current_word_index}" \
    "$(__incident_cursor_index_in_current_word)" && ret=0
    """
}
