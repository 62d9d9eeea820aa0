<script src="<?= $base ?>/client.js?v=<?= $version ?>" type="module"></script>
<button onclick="send('close_thread', { chat_id: '<?= $id ?>' })">x</button>
