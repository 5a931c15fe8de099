-- For ~/.config/nvim/plugin/jalon.lua (Neovim 0.11 or later)
vim.filetype.add({ extension = { jalon = "jalon" } })

vim.lsp.config("jalon", {
  cmd = { "jalon", "lsp" },
  filetypes = { "jalon" },
  root_markers = { "catalogue.yaml", ".git" },
})
vim.lsp.enable("jalon")

vim.api.nvim_create_autocmd("FileType", {
  pattern = "jalon",
  callback = function()
    vim.bo.commentstring = "# %s"
    vim.bo.shiftwidth = 2
  end,
})

vim.api.nvim_create_autocmd("BufWritePre", {
  pattern = "*.jalon",
  callback = function() vim.lsp.buf.format({ timeout_ms = 2000 }) end,
})
